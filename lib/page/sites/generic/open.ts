import { apart as withoutHistory } from '../../../core/text/quoted-history';
import { scrollerOf } from '../shown/scroller';
import type { OpenThread, OpenThreadOn, ReadingContext, RowReading, ThreadRow } from '../site';
import type { Block } from './blocks';
import { isInSignature } from './bodies';
import { type Conversation, conversationIn } from './conversation';
import { detailsOf } from './details';
import { leavesIn } from './leaves';
import { accountOf, addressBehind, termFor } from './name-places';
import { allParts, contains, type Part } from './parts';
import { addressOf, pathOf, titleOf } from './place';
import { isSeenTime } from './times';
import { wordsOfBlock } from './words';

const NO_AUTHOR = 'The page does not show in a way that can be relied on who wrote this.';
const FOLDED = 'A part of this message is folded away on the page and was not read.';
const UNKNOWN_PAGE =
  'Evenkeel does not know this page. It read what repeats on it; where the page does not show a name or a time plainly, none is given.';

/**
 * The conversation in an element that the user pointed at, on a page that nobody described.
 * @param options.untouched Nothing is scrolled or pressed, for pages that tell others what was opened.
 */
export const openPointed =
  (pointed: Element, { untouched }: { readonly untouched?: true } = {}): OpenThreadOn =>
  (_document, context) => {
    const first = safely(() => conversationIn(pointed, context));
    if (!first) return undefined;
    return openThread(pointed, first, context, untouched);
  };

function openThread(pointed: Element, first: Conversation, context: ReadingContext, untouched: true | undefined): OpenThread {
  const { container } = first;
  const path = pathOf(container);
  const title = titleOf(container);
  const { ownerDocument: document } = container;
  const now = () => safely(() => conversationIn(container.isConnected ? container : pointed, context));
  const scroller = () => safely(() => scrollerOf(container.firstElementChild ?? undefined));
  const between = first.between.filter(Boolean);
  return {
    key: () =>
      pointed.isConnected
        ? [addressOf(document), path, titleOf(container.isConnected ? container : pointed)].filter(Boolean).join(' ')
        : undefined,
    title: title ?? document.title,
    confidence: 'structure-only',
    rows: () => rowsOf(now()),
    ...(scroller() && !untouched && { scroller }),
    ...(first.newestFirst && { older: 'below' }),
    ...(untouched && { untouched }),
    missed: [
      UNKNOWN_PAGE,
      ...between.slice(0, 3).map((words) => `Between the messages stands "${clipped(words)}"; it was not read as a message.`),
    ],
  };

  function rowsOf(conversation: Conversation | undefined): readonly ThreadRow[] {
    if (!conversation) return [];
    return conversation.blocks.map((block): ThreadRow => {
      const element = block.part.element as HTMLElement;
      const id = conversation.ids.get(block);
      const before = element.textContent;
      return {
        element,
        ...(id && { id }),
        // A row that shows something else by now is another message: it is read when it is listed again.
        read: () => (element.isConnected && element.textContent === before ? safely(() => readBlock(block, conversation)) : undefined),
      };
    });
  }
}

/** One message as it stands. Words that cannot be read of it are named as missed. */
export function readBlock(block: Block, { authors, times, directions, said }: Conversation): RowReading | undefined {
  const { time, leaves, lead, missed } = times.of(block);
  const author = block.kind === 'message' ? authors.of(block) : undefined;
  const apart = new Set(leaves.flatMap(({ part, from }) => (from === 'words' && part !== block.part ? [part] : [])));
  if (author && author.leaf.from === 'words' && author.leaf.part !== block.part) apart.add(author.leaf.part);
  const { subject, recipients } = detailsOf(block);
  if (author && author.leaf.from === 'words') {
    const behind = addressBehind(author.leaf.part);
    const account = accountOf(author.leaf.part);
    const [body] = bodyOf(block, authors);
    if (behind) apart.add(behind);
    if (account && body && !contains(account, body)) apart.add(account);
  }
  // "From", "To" and "Sent" go with what they head.
  for (const leaf of [author?.leaf, subject, ...recipients.map((one) => one.leaf), ...leaves]) {
    const term = leaf && termFor(leaf.part);
    if (term && contains(block.part, term)) apart.add(term);
  }
  for (const leaf of [subject, ...recipients.map((one) => one.leaf)]) if (leaf && leaf !== author?.leaf) apart.add(leaf.part);
  // Values of a letter's head that tell of something else than its writing: when it was first seen.
  for (const leaf of leavesIn(block)) {
    const term = leaf.from === 'words' && isSeenTime(leaf.part, block) ? termFor(leaf.part) : undefined;
    if (term) apart.add(leaf.part).add(term);
  }
  const words = wordsOfBlock(block, {
    apart,
    isLabel: authors.isLabel,
    isFace: authors.isFace,
    repeated: repeatedIn(block, authors, said()),
    body: new Set(bodyOf(block, authors)),
    line: author && leaves.length > 0 ? lineOf(author.leaf.part, bodyOf(block, authors)) : undefined,
  });
  const { html, quotedFrom, marks, media } = words;
  // In a letter of plain text what it answers stands below the words with a line or signs of its own.
  const letter = subject && withoutHistory(words.text);
  const text = letter?.text || words.text;
  const quoted = [letter?.text && letter.quoted, words.quoted].filter(Boolean).join('\n\n');
  const missing = [...(author ? [] : [NO_AUTHOR]), ...(missed ? [missed] : []), ...(hasFolded(block) ? [FOLDED] : [])];
  if (text === '' && media.length === 0 && !quoted && !marks && !subject && !(author && hasFolded(block))) return undefined;
  const direction = directions(block, author?.party);
  const system = block.kind === 'system';
  return {
    message: {
      ...(system && { kind: 'system' as const }),
      ...(author && { sender: author.party }),
      recipients: recipients.filter(({ leaf }) => leaf.part !== author?.leaf.part).map(({ party }) => party),
      ...(direction && !system && { direction }),
      ...(subject && { subject: subject.words }),
      time,
      text: withoutLead(text, lead, author !== undefined),
      ...(html && { html }),
      ...(quoted && { quoted }),
      ...(quotedFrom && { quotedFrom: { shown: quotedFrom } }),
      ...(marks && { marks }),
      missed: system ? [] : missing,
    },
    media,
  };
}

/** The line of who and when: all around the name that holds nothing of what was written. */
function lineOf(name: Part, body: readonly Part[]): Part | undefined {
  if (body.length === 0) return undefined;
  let line = name;
  while (line.up && !body.some((part) => contains(line.up as Part, part))) line = line.up;
  return line === name || line.length > LONGEST_HEAD ? undefined : line;
}

const LONGEST_HEAD = 200;

const hasFolded = ({ part, isInner }: Block): boolean =>
  allParts(part, isInner).some(({ tag, element }) => tag === 'details' && !element.hasAttribute('open'));

const bodyOf = (block: Block, { isBody }: Conversation['authors']): readonly Part[] =>
  leavesIn(block).flatMap((leaf) => (leaf.from === 'words' && isBody(leaf) && leaf.part !== block.part ? [leaf.part] : []));

const SHORTEST_QUOTE = 10;

/** What another message says, said here beside this one's own words: quoted, whatever the page calls it. */
function repeatedIn(block: Block, { isBody }: Conversation['authors'], said: ReadonlySet<string>): ReadonlySet<Part> {
  const leaves = leavesIn(block);
  const body = leaves.find(isBody);
  const found = new Set<Part>();
  for (const leaf of leaves) {
    if (
      !body ||
      leaf.from !== 'words' ||
      isBody(leaf) ||
      leaf.words.length < SHORTEST_QUOTE ||
      !said.has(leaf.words) ||
      isInSignature(leaf.part)
    )
      continue;
    let { part } = leaf;
    while (part.up && part.up !== block.part && !contains(part.up, body.part)) part = part.up;
    if (!contains(part, body.part)) found.add(part);
  }
  return found;
}

/** Time and colon in front of a line of a log are no words of its author. */
function withoutLead(text: string, lead: string | undefined, named: boolean): string {
  const shown = lead
    ?.trim()
    .replace(/[:–-]+$/, '')
    .trim();
  const rest = shown && text.startsWith(shown) ? text.slice(shown.length) : text;
  return named || rest !== text ? rest.replace(/^\s*[:：–-]+\s*/u, '').trim() : rest;
}

const clipped = (words: string): string => (words.length > 120 ? `${words.slice(0, 119)}…` : words);

/** Pages are not ours: what fails on one is as if it were not there. */
function safely<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
