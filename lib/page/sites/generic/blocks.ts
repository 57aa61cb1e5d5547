import { displayLanguage } from '../../../core/time/day-month-order';
import { namesDay } from '../../../core/time/displayed-time';
import { readDisplayed } from '../../../core/time/read-displayed';
import { allParts, type Part, wordsOf } from './parts';
import { isTimeAlone } from './time-words';
import type { Units } from './units';
import { namesContinuation, namesControl, namesDivider, namesEitherSide, namesMessage, namesSystem, namesTyping } from './vocabulary';

/** One message, or a line of the site's own between them, and where it stands. */
export interface Block {
  readonly part: Part;
  readonly kind: 'message' | 'system';
  /** What holds it together with others, up to the conversation, the innermost first. */
  readonly groups: readonly Group[];
  /** The line above it that names a day. */
  readonly day: Part | undefined;
  /** The message just above, where nothing stands between and the page's own classes say that this one goes on from it. */
  readonly continues: Block | undefined;
  /** Another message inside it: not its words. */
  readonly isInner: (part: Part) => boolean;
}

export interface Group {
  readonly part: Part;
  /** What stands in it and in none of its messages. */
  readonly labels: readonly Part[];
  readonly blocks: readonly Block[];
}

export interface Arranged {
  readonly blocks: readonly Block[];
  /** Words between the messages that are none of them, as far as can be seen. */
  readonly between: readonly string[];
}

/** Longest line that a site writes by itself between messages. */
const LONGEST_LINE = 200;

type GrowingGroup = { part: Part; labels: Part[]; blocks: Block[] };

/** Messages in the order shown, each with what the page says above it. */
export function arrange({ container, units }: Units): Arranged {
  const isUnit = new Set(units);
  const holding = new Set<Part>();
  for (const unit of units) for (let at = unit.up; at && !holding.has(at); at = at.up) holding.add(at);
  const [first] = units;
  const last = units.at(-1);
  const blocks: Block[] = [];
  const between: string[] = [];
  let above: Block | undefined;

  const emit = (part: Part, kind: Block['kind'], groups: readonly GrowingGroup[], day: Part | undefined) => {
    const follows =
      kind === 'message' && above && namesContinuation(part.tokens) && sideOf(part) === sideOf(above.part) ? above : undefined;
    const block: Block = { part, kind, groups, day, continues: follows, isInner: (inner) => inner !== part && isUnit.has(inner) };
    blocks.push(block);
    for (const group of groups) group.blocks.push(block);
    above = kind === 'message' ? block : undefined;
  };
  const nested = (part: Part) => {
    for (const inner of part.parts) {
      if (isUnit.has(inner)) emit(inner, 'message', [], undefined);
      if (holding.has(inner) || isUnit.has(inner)) nested(inner);
    }
    above = undefined;
  };
  const visit = (holder: Part, groups: readonly GrowingGroup[], given: Part | undefined) => {
    let day = given;
    for (const part of inOrderShown(holder, holding.has(holder) ? isUnit : undefined)) {
      if (isUnit.has(part) && isAdvert(part)) {
        between.push(wordsOf(part));
        above = undefined;
        continue;
      }
      if (isUnit.has(part)) {
        day = dayOnTop(part) ?? day;
        emit(part, 'message', groups, day);
        if (holding.has(part)) nested(part);
        continue;
      }
      if (holding.has(part)) {
        visit(part, [{ part, labels: [], blocks: [] }, ...groups], day);
        continue;
      }
      const is = looseKind(part, { isUnit, first, last, inGroup: groups.length > 0 });
      if (is === 'day') day = part;
      if (is === 'day' || is === 'divider') above = undefined;
      if (is === 'label') groups[0]?.labels.push(part);
      if (is === 'system' || is === 'message') emit(part, is, groups, day);
      if (is === 'unknown') between.push(wordsOf(part));
    }
  };
  visit(container, [], undefined);
  return { blocks, between };
}

/** Which side a page's own classes put a message on. */
const sideOf = ({ tokens }: Part): string => tokens.filter((token) => namesEitherSide([token])).join(' ');

interface Around {
  readonly isUnit: ReadonlySet<Part>;
  readonly first: Part | undefined;
  readonly last: Part | undefined;
  readonly inGroup: boolean;
}

function looseKind(
  part: Part,
  { isUnit, first, last, inGroup }: Around,
): 'day' | 'divider' | 'system' | 'message' | 'label' | 'unknown' | 'nothing' {
  const { element, tag, tokens, up } = part;
  if (tag === 'hr') return 'divider';
  if (part.length + part.media === 0) return 'nothing';
  const role = element.getAttribute('role') ?? '';
  const words = wordsOf(part);
  const short = words.length <= LONGEST_LINE;
  if (!inGroup && (isTimeAlone(words) || readsAsDay(part, words))) return 'day';
  if (isTimeAlone(words)) return isDayAlone(part, words) ? 'day' : 'label';
  if (role === 'separator' || (short && namesDivider(tokens))) return 'divider';
  if (/^(?:button|menu|toolbar|progressbar|navigation)$/.test(role) || /^(?:button|nav|form|footer)$/.test(tag) || isPressedOnly(part))
    return 'nothing';
  if (namesControl(tokens) || namesTyping(tokens)) return 'nothing';
  if (short && (namesSystem(tokens) || role === 'status' || role === 'note')) return 'system';
  const beside = up?.parts.find((one) => isUnit.has(one));
  const within = first !== undefined && last !== undefined && part.at > first.at && part.at < last.at;
  if (beside && tag === beside.tag && tag !== 'dt') {
    if (namesMessage(tokens) || tokens.some((token) => beside.tokens.includes(token))) return 'message';
    // An image alone, in a list of its own kind.
    if (part.media > 0 && within && !(inGroup && part.at < beside.at)) return 'message';
    if (!inGroup && part.parts.length <= 1 && short && (tag === 'li' || tag === 'tr' || within)) return 'system';
  }
  if (inGroup) return 'label';
  return within && words !== '' ? 'unknown' : 'nothing';
}

const ADVERT =
  /^(?:sponsored|advertisement|promoted|anzeige|gesponsert|publicité|sponsorisé|publicidad|patrocinado|hysbyseb|noddwyd|إعلان|مُ?موَّ?ل)$/iu;

/** Made like a message, and called an advertisement by the page; who wrote at some time wrote no advertisement. */
const isAdvert = (part: Part): boolean => {
  const parts = allParts(part);
  return (
    parts.length > 2 &&
    parts.some(({ own }) => ADVERT.test(own)) &&
    parts.some(({ tag, element }) => tag === 'a' && element.hasAttribute('href')) &&
    !parts.some(({ tag, own }) => tag === 'time' || isTimeAlone(own))
  );
};

const LONGEST_DAY = 45;

/** A day with the words of the page's own language around its numbers: "niedziela, 10 maja 2026". */
function readsAsDay({ element, length }: Part, words: string): boolean {
  if (length > LONGEST_DAY || !/\p{Nd}/u.test(words)) return false;
  const language = displayLanguage(
    element.closest('[lang]')?.getAttribute('lang'),
    element.ownerDocument.defaultView?.navigator.languages ?? [],
  );
  return namesDay(readDisplayed(words, language) ?? {});
}

/** A divider that a page puts into the first message below it. */
function dayOnTop(part: Part): Part | undefined {
  const first = part.parts.find((inner) => inner.length > 0);
  return first &&
    first !== part.parts.at(-1) &&
    namesDivider(first.tokens) &&
    isTimeAlone(wordsOf(first)) &&
    isDayAlone(first, wordsOf(first))
    ? first
    : undefined;
}

const isDayAlone = (part: Part, words: string): boolean =>
  /^h[1-6]$/.test(part.tag) || namesDivider(part.tokens) || !/\p{Nd}\s?[:.]\s?\p{Nd}{2}(?!\p{Nd})(?![./-]\p{Nd})/u.test(words);

const isPressedOnly = (part: Part): boolean => {
  const pressed = allParts(part).filter(({ tag }) => tag === 'button' || tag === 'a');
  return pressed.length > 0 && pressed.reduce((sum, one) => sum + one.length, 0) >= part.length * 0.9;
};

/**
 * The parts of a list as they stand on the screen: recycled rows lie anywhere in the page's own order, and some lists are laid out from
 * the bottom up. Told by where the messages are drawn; in a page without layout by the style alone.
 */
function inOrderShown(holder: Part, isUnit: ReadonlySet<Part> | undefined): readonly Part[] {
  const { parts } = holder;
  if (!isUnit || parts.length < 2) return parts;
  const tops = parts.map(({ element }) => element.getBoundingClientRect());
  if (tops.every(({ top, height }) => top === 0 && height === 0)) return isFromBottom(holder) ? parts.toReversed() : parts;
  const drawn = parts.flatMap((part, at) =>
    (tops[at]?.height ?? 0) > 0 && (isUnit.has(part) || part.parts.length > 0) ? [tops[at]?.top ?? 0] : [],
  );
  const falls = drawn.filter((top, at) => at > 0 && top < (drawn[at - 1] ?? 0) - 1).length;
  if (falls === 0) return parts;
  if (falls === drawn.length - 1 && (drawn.length > 2 || isFromBottom(holder))) return parts.toReversed();
  return isSpread(parts)
    ? parts
        .map((part, at) => ({ part, top: tops[at]?.top ?? 0 }))
        .toSorted((a, b) => a.top - b.top)
        .map(({ part }) => part)
    : parts;
}

const isFromBottom = ({ element }: Part): boolean => {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style !== undefined && style.flexDirection === 'column-reverse';
};

/** Laid out one by one, away from the page's own order. */
const isSpread = (parts: readonly Part[]): boolean =>
  parts.slice(0, 5).some(({ element }) => {
    const style = element.ownerDocument.defaultView?.getComputedStyle(element);
    return style !== undefined && (style.position === 'absolute' || (style.order !== '' && style.order !== '0'));
  });
