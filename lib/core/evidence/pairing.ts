import { apart, FARTHEST, offsetOf } from './pairing-offset';
import { type ConversationTrace, plainWords, type Trace } from './pairing-trace';
import { isDistinctive, type SameWriter, sameWriters } from './pairing-writers';

export type PairDifference = 'time' | 'words' | 'deleted' | 'attachments';

/** Two items that are the same message from two sources, as it was worked out. Both stay. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly differ: readonly PairDifference[];
  /** Milliseconds by which the second's time lies after the first's beyond the conversation's offset and what both leave open; only where `differ` names the time. */
  readonly apart?: number;
  /** What the first says and what the second, from shortly before they part; only where `differ` names the words. */
  readonly said?: readonly [string, string];
}

/** One conversation from two sources, beside each other. Everything in it is worked out, nothing observed. */
export interface PairedConversations {
  readonly a: ConversationFacts;
  readonly b: ConversationFacts;
  /** Milliseconds by which the second source's times lie after the first's as a whole: a zone, or a clock. */
  readonly offset: number;
  readonly pairs: readonly Pair[];
  /** Items that only one source has, though both reach over their time. */
  readonly onlyA: readonly number[];
  readonly onlyB: readonly number[];
}

export type ConversationFacts = Pick<ConversationTrace, 'key' | 'title' | 'source'>;

/** In milliseconds: a message leaves one phone and reaches the other, and each writes down its own moment. */
const ON_THE_WAY = 2 * 60_000;
/** In milliseconds: summer time, and what is unseen besides. */
const CLOCK_CHANGE = 2 * 3_600_000;
/** Less than this between two times is no difference that anybody would see. */
const UNSEEN_APART = 60_000;

/** The same messages of two conversations; `undefined` where they are not the same conversation. */
export function pairConversations(a: ConversationTrace, b: ConversationTrace): PairedConversations | undefined {
  const matching = new Matching(a.messages, b.messages);
  if (!matching.isOneConversation(calledAlike(a.title, b.title))) return undefined;
  const { offset, pairs } = matching;
  return { a: factsOf(a), b: factsOf(b), offset, pairs: pairs.map(([one, other]) => pairOf(one, other, offset)), ...matching.alone() };
}

const calledAlike = (one: string, other: string): boolean => plainWords(one).toLowerCase() === plainWords(other).toLowerCase();

const factsOf = ({ key, title, source }: ConversationTrace): ConversationFacts => ({ key, title, source });

interface Stretch {
  readonly first: number;
  readonly last: number;
}

class Matching {
  readonly offset: number;
  readonly pairs: (readonly [Trace, Trace])[] = [];
  readonly #taken = new Set<number>();
  readonly #sameWriter: SameWriter;
  readonly #a: readonly Trace[];
  readonly #b: readonly Trace[];

  constructor(a: readonly Trace[], b: readonly Trace[]) {
    this.#a = a.toSorted(byTime);
    this.#b = b.toSorted(byTime);
    const groups = [...grouped(this.#a, this.#b)];
    const alike = groups.flatMap(([ofA, ofB]) => {
      const [one, other] = [ofA[0], ofB[0]];
      return ofA.length === 1 && ofB.length === 1 && one && other && isDistinctive(one) ? [[one, other] as const] : [];
    });
    this.offset = offsetOf(alike);
    this.#sameWriter = sameWriters(alike.filter(([one, other]) => Math.abs(apart(one, other, this.offset)) <= ON_THE_WAY));
    for (const [one, other] of alike) if (one.id !== undefined && one.id === other.id) this.#take(one, other);
    for (const slack of [0, ON_THE_WAY]) for (const [ofA, ofB] of groups) this.#inTime(ofA, ofB, slack, sameKey);
    // What is said once on either side is the same, though a clock went wrong between.
    const shared = this.#shared();
    for (const [one, other] of alike) if (this.#free(one, other) && this.#mayBeLate(one, other, shared)) this.#take(one, other);
    const left = (each: Trace) => !this.#taken.has(each.item);
    this.#inTime(this.#a.filter(left), this.#b.filter(left), ON_THE_WAY, changed);
  }

  /**
   * A greeting that went to several people at once is in several conversations: where little is the same, it has to be with the same
   * person, or by more than one.
   */
  isOneConversation(areCalledAlike: boolean): boolean {
    const sure = this.pairs.filter(([one, other]) => isDistinctive(one) && one.words === other.words);
    if (sure.some(([one, other]) => one.id !== undefined && one.id === other.id)) return true;
    if (sure.length >= 3) return true;
    if (sure.length === 0 || sure.length * 2 < Math.min(this.#a.length, this.#b.length)) return false;
    const received = this.pairs.flat().some(({ way }) => way === 'received');
    return areCalledAlike || received || new Set(this.pairs.map(([one]) => one.who.join('\t'))).size > 1;
  }

  /** The time that both reach over, by the clock of the first. */
  #shared(): Stretch {
    const [ofA, ofB] = [this.#a.filter(isTimed), this.#b.filter(isTimed)];
    return {
      first: Math.max(ofA[0]?.at ?? Infinity, (ofB[0]?.at ?? Infinity) - this.offset),
      last: Math.min(ofA.at(-1)?.at ?? -Infinity, (ofB.at(-1)?.at ?? -Infinity) - this.offset),
    };
  }

  /**
   * Whether the same words may be the same message though their times lie apart. By more than a clock is put forward or back, only
   * within the time that both reach over: what only one reaches may simply have been said again.
   */
  #mayBeLate(one: Trace, other: Trace, { first, last }: Stretch): boolean {
    const gap = Math.abs(apart(one, other, this.offset));
    if (!(gap <= FARTHEST)) return false;
    if (gap <= CLOCK_CHANGE) return true;
    return [one.at ?? Number.NaN, (other.at ?? Number.NaN) - this.offset].every((at) => at >= first && at <= last);
  }

  /** What stands on one side alone within the time that both reach over. */
  alone(): { readonly onlyA: readonly number[]; readonly onlyB: readonly number[] } {
    const [ofA, ofB] = [this.#a.filter(isTimed), this.#b.filter(isTimed)];
    const { first, last } = this.#shared();
    const without = (messages: readonly (Trace & { readonly at: number })[], offset: number) =>
      messages.filter(({ item, at }) => !this.#taken.has(item) && at - offset >= first && at - offset <= last).map(({ item }) => item);
    return { onlyA: without(ofA, 0), onlyB: without(ofB, this.offset) };
  }

  /** Pairs each of `ofB` with the first of `ofA` that fits in its time; both are in the order of time. */
  #inTime(ofA: readonly Trace[], ofB: readonly Trace[], slack: number, fits: SameWriter): void {
    const widest = ofA.reduce((most, { span }) => Math.max(most, span), 0);
    let from = 0;
    for (const other of ofB) {
      if (other.at === undefined) return;
      if (this.#taken.has(other.item)) continue;
      const earliest = other.at - this.offset - slack - widest;
      // What is over by now is over for all that follow; what is taken is not looked at again, however many are equal.
      while (from < ofA.length && ((ofA[from]?.at ?? 0) < earliest || this.#taken.has(ofA[from]?.item ?? 0))) from++;
      const one = this.#firstFitting(ofA, from, other, slack, fits);
      if (one) this.#take(one, other);
    }
  }

  #firstFitting(ofA: readonly Trace[], from: number, other: Trace, slack: number, fits: SameWriter): Trace | undefined {
    let looked = 0;
    for (let at = from; looked < MOST_LOOKED_AT; at++) {
      const one = ofA[at];
      if (one?.at === undefined) return undefined;
      const gap = apart(one, other, this.offset);
      if (gap < -slack) return undefined;
      if (gap > slack || this.#taken.has(one.item)) continue;
      if (fits(one, other) && this.#sameWriter(one, other)) return one;
      looked++;
    }
    return undefined;
  }

  #free = (one: Trace, other: Trace): boolean => !this.#taken.has(one.item) && !this.#taken.has(other.item) && this.#sameWriter(one, other);

  #take(one: Trace, other: Trace): void {
    this.#taken.add(one.item).add(other.item);
    this.pairs.push([one, other]);
  }
}

/** More at one moment than anybody writes: so many equal ones are not told apart. */
const MOST_LOOKED_AT = 64;
const isTimed = (trace: Trace): trace is Trace & { readonly at: number } => trace.at !== undefined;
const byTime = (one: Trace, other: Trace): number => (one.at ?? Infinity) - (other.at ?? Infinity) || one.item - other.item;

/** What two messages have to share to be the same without a change; `undefined` for a deleted one, whose words are the site's. */
export function keyOf({ id, words, deleted, files }: Trace): string | undefined {
  if (id !== undefined) return `id ${id}`;
  if (deleted) return undefined;
  if (words !== '') return `words ${words}`;
  return files.length > 0 ? 'files' : undefined;
}

const sameKey = (a: Trace, b: Trace): boolean => {
  const key = keyOf(a);
  return key !== undefined && key === keyOf(b);
};

/** Messages of both sides with the same key. */
function* grouped(a: readonly Trace[], b: readonly Trace[]): Generator<readonly [readonly Trace[], readonly Trace[]]> {
  const ofB = byKey(b);
  for (const [key, messages] of byKey(a)) {
    const others = ofB.get(key);
    if (others) yield [messages, others];
  }
}

function byKey(messages: readonly Trace[]): Map<string, Trace[]> {
  const groups = new Map<string, Trace[]>();
  for (const message of messages) {
    const key = keyOf(message);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(message);
    else groups.set(key, [message]);
  }
  return groups;
}

/** Whether one may be the other after it was edited or deleted. */
function changed(a: Trace, b: Trace): boolean {
  if (a.id !== undefined || b.id !== undefined) return false;
  if (a.deleted !== b.deleted) return true;
  if (a.deleted) return true;
  return (a.edited || b.edited || a.words.length > 0) && alikeWords(a.words, b.words) >= HALF;
}

const HALF = 0.5;

/** How much of two texts' words is in both: twice the shared over all (Dice). */
function alikeWords(a: string, b: string): number {
  const [one, other] = [new Set(a.toLowerCase().split(' ')), new Set(b.toLowerCase().split(' '))];
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return (2 * shared) / (one.size + other.size);
}

function pairOf(a: Trace, b: Trace, offset: number): Pair {
  const gap = apart(a, b, offset);
  const late = Math.abs(gap) > UNSEEN_APART;
  const otherWords = a.deleted === b.deleted && a.words !== b.words;
  const differ: PairDifference[] = [
    ...(late ? (['time'] as const) : []),
    ...(a.deleted !== b.deleted ? (['deleted'] as const) : []),
    ...(otherWords ? (['words'] as const) : []),
    ...(a.deleted === b.deleted && !sameFiles(a.files, b.files) ? (['attachments'] as const) : []),
  ];
  return { a: a.item, b: b.item, differ, ...(late && { apart: gap }), ...(otherWords && { said: wherePart(a.words, b.words) }) };
}

/** In characters: enough to see what is otherwise, and little enough for a list. */
const [LONGEST_SAID, AHEAD] = [240, 60];

function wherePart(one: string, other: string): readonly [string, string] {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  // From the start of a word, and never from inside a character.
  const from = same + AHEAD < LONGEST_SAID ? 0 : one.lastIndexOf(' ', same - AHEAD) + 1;
  const cut = (words: string): string => {
    const end = from + LONGEST_SAID;
    return `${from > 0 ? '…' : ''}${words.slice(from, end).replace(/[\uD800-\uDBFF]$/, '')}${words.length > end ? '…' : ''}`;
  };
  return [cut(one), cut(other)];
}

/** Bytes that one source does not hand out say nothing; how many there are does. */
function sameFiles(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  if (a.includes('') || b.includes('')) return true;
  return a.toSorted().join() === b.toSorted().join();
}
