import type { Replacement } from '../export/request';
import type { Span } from '../text/span';
import { folded } from './folded';
import { patternOf, type WordPattern } from './pattern';

/** Where words of a list stand in texts, and what stands for them. */
export interface Replacer {
  /** The text with every one of the words replaced. Of words that share letters the longest is replaced first, and what is left of the others after it. */
  readonly replaced: (text: string) => string;
  /** Whether one of the words stands in it, outside of what replaces them. */
  readonly mentions: (text: string) => boolean;
}

/** Stands where the chosen replacement would itself give a word away. */
const REMOVED = '[removed]';

/** What stands in the text for a replacement's words: always in square brackets, so that a reader sees that it was put there. */
export function standIn(by: string): string {
  const words = by
    .replace(/[\p{C}[\]]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(words) ? `[${words}]` : REMOVED;
}

/** Letters that a date may be written with, as some names are. */
const IN_A_DATE = /^(?:april|may|june|july|august|jan|jun)$/;
const DAY_BEFORE = /(?<!\d)\d{1,2}(?:st|nd|rd|th)?(?: of)?[\s\-/]$/;
const DAY_BEHIND = /^[\s\-/](?:the )?\d|^, \d{4}(?!\d)/;

interface Wanted extends WordPattern {
  /** Tried at one place of a text. */
  readonly pattern: RegExp;
  readonly by: string;
  readonly isMonth: boolean;
}

export function replacerOf(replacements: readonly Replacement[]): Replacer {
  const all = replacements.flatMap(({ find, what, by }): Wanted[] => {
    const pattern = patternOf({ find, what });
    if (!pattern) return [];
    return [{ ...pattern, pattern: new RegExp(pattern.source, 'uy'), by: standIn(by), isMonth: IN_A_DATE.test(folded(find).text) }];
  });
  if (all.length === 0) return { replaced: (text) => text, mentions: () => false };
  const finders = findersOf(all);
  const givesAway = (by: string): boolean => matchesIn(folded(by).text, finders).length > 0;
  const safe = new Map([...new Set(all.map(({ by }) => by))].map((by) => [by, givesAway(by) ? REMOVED : by]));
  /** What stands in for words is never looked into. */
  const standIns = new RegExp([...new Set(safe.values())].map((by) => by.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'), 'g');

  return { replaced, mentions: (text) => spansIn(text).length > 0 };

  function replaced(text: string): string {
    let result = '';
    let at = 0;
    for (const { start, end, by } of spansIn(text)) {
      result += text.slice(at, start) + by;
      at = end;
    }
    return at === 0 ? text : result + text.slice(at);
  }

  /** In order, none touching another's letters. */
  function spansIn(text: string): readonly Put[] {
    const plain = folded(text);
    const found = matchesIn(plain.text, finders).map(({ from, to, by }) => ({
      start: plain.startOf(from),
      end: plain.endOf(to - 1),
      by: safe.get(by) ?? REMOVED,
    }));
    if (found.length === 0) return [];
    const covered = new Uint8Array(text.length);
    for (const { 0: standing, index } of text.matchAll(standIns)) covered.fill(1, index, index + standing.length);
    const put: Put[] = [];
    for (const { start, end, by } of found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
      for (let at = start; at < end; ) {
        const from = at;
        const isFree = covered[from] === 0;
        while (at < end && (covered[at] === 0) === isFree) at++;
        if (!isFree) continue;
        covered.fill(1, from, at);
        if (SAYS_SOMETHING.test(folded(text.slice(from, at)).text)) put.push({ ...trimmed(text, { start: from, end: at }), by });
      }
    }
    return put.sort((a, b) => a.start - b.start);
  }
}

/** By the code unit that a match begins with; those that may begin behind any letter, and those that may not. */
type Finders = ReadonlyMap<number, { readonly atEdges: readonly Wanted[]; readonly anywhere: readonly Wanted[] }>;

function findersOf(all: readonly Wanted[]): Finders {
  const finders = new Map<number, { atEdges: Wanted[]; anywhere: Wanted[] }>();
  for (const one of all) {
    for (const first of new Set(one.firsts.split('').map((unit) => unit.charCodeAt(0)))) {
      const same = finders.get(first) ?? { atEdges: [], anywhere: [] };
      (one.anywhere ? same.anywhere : same.atEdges).push(one);
      finders.set(first, same);
    }
  }
  return finders;
}

const isSmallLetter = (unit: number): boolean => unit >= 97 && unit <= 122;

/** All matches in folded text, also those that share letters. */
function matchesIn(text: string, finders: Finders): readonly { readonly from: number; readonly to: number; readonly by: string }[] {
  const found: { from: number; to: number; by: string }[] = [];
  let before = 0;
  let next = '';
  for (let from = 0; from < text.length; from++) {
    const unit = text.charCodeAt(from);
    const same = finders.get(unit);
    if (same) {
      const behind = text.charCodeAt(from + 1);
      next = isSmallLetter(behind) ? String.fromCharCode(behind) : '';
      if (!isSmallLetter(before)) for (const one of same.atEdges) tryAt(one, from);
      for (const one of same.anywhere) tryAt(one, from);
    }
    before = unit;
  }
  return found;

  function tryAt({ pattern, seconds, by, isMonth }: Wanted, from: number): void {
    if (seconds !== undefined && !seconds.includes(next)) return;
    pattern.lastIndex = from;
    const match = pattern.exec(text)?.[0];
    if (match === undefined) return;
    const to = from + match.length;
    if (!isMonth || !isDate(text, from, to)) found.push({ from, to, by });
  }
}

type Put = Span & { readonly by: string };

const SAYS_SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

const isDate = (text: string, from: number, to: number): boolean =>
  DAY_BEFORE.test(text.slice(Math.max(0, from - 12), from)) || DAY_BEHIND.test(text.slice(to, to + 12));

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + (words.length - words.trimStart().length), end: end - (words.length - words.trimEnd().length) };
}
