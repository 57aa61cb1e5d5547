import type { ReadingContext } from '../site';
import { type Authors, authorsOf } from './authors';
import { arrange, type Block } from './blocks';
import { directionsOf } from './details';
import { idsOf } from './ids';
import { leavesIn } from './leaves';
import { type Part, partsOf } from './parts';
import { titleOf } from './place';
import { minutesAgo } from './time-words';
import { type Times, timesOf } from './times';
import { type Units, unitsIn } from './units';

/** A conversation on a page that nobody described, as its structure shows it now. */
export interface Conversation {
  /** The element that holds all of its messages. */
  readonly container: Element;
  /** Earliest first, as far as the page shows which that is. */
  readonly blocks: readonly Block[];
  readonly ids: ReadonlyMap<Block, string>;
  readonly authors: Authors;
  readonly times: Times;
  readonly directions: ReturnType<typeof directionsOf>;
  /** The page shows the newest at the top. */
  readonly newestFirst: boolean;
  /** What messages say, each at its own place: where one says the same at another place, it quotes. */
  readonly said: () => ReadonlySet<string>;
  /** Words between the messages that were not read as one. */
  readonly between: readonly string[];
}

/** The conversation within an element: what repeats in it and looks most like messages. `undefined` where nothing does. */
export function conversationIn(scope: Element, context: ReadingContext): Conversation | undefined {
  const parts = partsOf(scope);
  const units = parts && unitsIn(parts)[0];
  return units && conversationOf(units, context);
}

export function conversationOf(units: Units, context: ReadingContext): Conversation {
  const { blocks, between } = arrange(units);
  const container = units.container.element;
  const times = timesOf(blocks, context);
  const newestFirst = isNewestFirst(blocks, times);
  const authors = authorsOf(blocks, `${container.ownerDocument.title}\n${titleOf(container) ?? ''}`);
  let said: ReadonlySet<string> | undefined;
  return {
    container,
    blocks: newestFirst ? blocks.toReversed() : blocks,
    ids: idsOf(blocks),
    authors,
    said: () => {
      said ??= new Set(blocks.flatMap((block) => leavesIn(block).flatMap((leaf) => (authors.isBody(leaf) ? [leaf.words] : []))));
      return said;
    },
    times,
    directions: directionsOf(blocks),
    newestFirst,
    between,
  };
}

const COMPARED = 60;

/** All times that name a moment go down the page, and none goes up. Answers below what they answer stay where they are. */
function isNewestFirst(blocks: readonly Block[], times: Times): boolean {
  if (blocks.some(({ part, isInner }) => part.parts.some((inner) => holdsInner(inner, isInner)))) return false;
  const step = Math.max(1, Math.floor(blocks.length / COMPARED));
  const moments = blocks
    .filter((_, at) => at % step === 0)
    .flatMap((block) => {
      const { utc, inferred } = times.of(block).time;
      const moment = utc ?? inferred?.utc;
      const ago = moment ? undefined : agoIn(block);
      return moment ? [Date.parse(moment)] : ago === undefined ? [] : [-ago];
    });
  const falls = moments.filter((moment, at) => at > 0 && moment < (moments[at - 1] ?? 0)).length;
  return falls > 0 && falls >= moments.length / 3 && moments.every((moment, at) => at === 0 || moment <= (moments[at - 1] ?? 0));
}

/** Pages that say only how long ago something was still say what was before what. */
const agoIn = (block: Block): number | undefined => {
  for (const { from, words } of leavesIn(block))
    if (from === 'words' && words.length <= 20 && minutesAgo(words) !== undefined) return minutesAgo(words);
  return undefined;
};

const holdsInner = (part: Part, isInner: (part: Part) => boolean): boolean =>
  isInner(part) || part.parts.some((inner) => holdsInner(inner, isInner));
