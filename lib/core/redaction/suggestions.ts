import type { Party } from '../evidence/message';
import type { ExportItem } from '../export/item';
import type { Replacement } from '../export/request';
import { FIRST_NAMES } from '../text/first-names';
import { exactFinds } from './exact-finds';
import { folded } from './folded';
import { nameFinds } from './name-finds';
import type { Called } from './shape';
import { alsoCalled } from './short-names';

/** Something that may give somebody away. These are suggestions: some are missed, and some name nobody. */
export interface Suggestion extends Replacement {
  readonly times: number;
}

/** Weaker signs are believed from here on, or where the word stands with a small letter nowhere. */
const OFTEN = 2;
/** Suggestions beyond these are of once or twice and would bury the others. */
const MOST = 2_000;

interface Counted {
  readonly find: string;
  times: number;
  child: number;
  /** Told by more than a capital. */
  sure: boolean;
  place: number;
}

/** Names, schools, places, numbers and addresses in the items, most frequent first, each with what would replace it. Everything is read once, one item in memory at a time. */
export async function suggestReplacements(
  items: AsyncIterable<ExportItem> | Iterable<ExportItem>,
  /** Names that the user has given: of contacts, of children. */
  known: { readonly people?: readonly string[]; readonly children?: readonly string[] } = {},
): Promise<readonly Suggestion[]> {
  const exact = new Map<string, { readonly find: string; readonly what: Replacement['what']; readonly called: Called; times: number }>();
  const names = new Map<string, Counted>();
  const small = new Map<string, number>();
  const parties = new Map<string, { readonly party: Party; times: number; own: number }>();
  const children = new Map<string, string>();

  for (const name of known.children ?? []) children.set(keyOf(name), name);
  for await (const item of items) {
    for (const name of [...item.children, ...(item.note?.childsWords ? [item.note.childsWords.child] : [])])
      children.set(keyOf(name), name);
    for (const party of partiesOf(item)) {
      const key = keyOf(party.shown);
      const one = parties.get(key) ?? { party, times: 0, own: 0 };
      one.times++;
      if (item.message?.sender === party && item.message.direction?.way === 'sent') one.own++;
      parties.set(key, one);
      for (const text of [party.shown, party.address ?? '']) countExact(text);
    }
    for (const name of [...item.people, ...(item.message?.marks?.viewed ?? []).map(({ shown }) => shown)]) countNames(name);
    for (const text of textsOf(item)) {
      const taken = countExact(text);
      countNames(text, (start, end) => taken.every((one) => one.end <= start || end <= one.start));
    }
  }

  function countExact(text: string) {
    const found = exactFinds(text);
    for (const { find, what, called } of found) {
      const key = `${called} ${called === 'Number' ? find.replace(/\D/g, '').slice(-9) : keyOf(find)}`;
      const one = exact.get(key) ?? { find, what, called, times: 0 };
      one.times++;
      exact.set(key, one);
    }
    return found;
  }

  function countNames(text: string, free?: (start: number, end: number) => boolean): void {
    for (const { find, told, what, likeAChild } of nameFinds(text, (word) => small.set(word, (small.get(word) ?? 0) + 1), free)) {
      const key = keyOf(find);
      const one = names.get(key) ?? { find, times: 0, child: 0, sure: false, place: 0 };
      one.times++;
      if (likeAChild) one.child++;
      if (told !== 'capital') one.sure = true;
      if (what === 'place') one.place++;
      names.set(key, one);
    }
  }

  const labels = new Labels();
  const suggestions = new Map<string, Suggestion>();
  const add = (find: string, what: Replacement['what'], by: string, times: number): void => {
    const key = keyOf(find);
    if (key.length > 1 && !suggestions.has(key)) suggestions.set(key, { find, what, by, times });
  };

  /** Who is called by another form of a first name is the same person: of two Samuels, no one can say which of them is Sam. */
  const addShort = (given: string, by: string): void => {
    for (const short of alsoCalled(given.toLowerCase())) {
      const one = names.get(short);
      if (one) add(one.find, 'name', by, one.times);
    }
  };

  const timesOf = (name: string): number => names.get(keyOf(name))?.times ?? 0;
  for (const [, name] of children) {
    const by = labels.next('Child');
    add(name, 'name', by, Math.max(1, timesOf(name)));
    for (const part of personParts(name).given) {
      add(part, 'name', by, Math.max(1, timesOf(part)));
      addShort(part, by);
    }
  }
  // Who writes most, and the owner, are taken for the parents.
  const writers = [...parties.values()].sort((a, b) => Number(b.own > 0) - Number(a.own > 0) || b.times - a.times);
  const people = [...writers, ...(known.people ?? []).map((shown) => ({ party: { shown }, times: 1, own: 0 }))];
  for (const { party, times } of people) {
    const { whole, given, family } = personParts(party.shown);
    if (whole === undefined) continue;
    const before = suggestions.get(keyOf(whole)) ?? given.map((part) => suggestions.get(keyOf(part))).find((one) => one !== undefined);
    const by = before?.by ?? labels.next(labels.used('Parent') < 2 ? 'Parent' : 'Person');
    add(whole, 'name', by, times);
    for (const part of given) {
      add(part, 'name', by, Math.max(times, timesOf(part)));
      addShort(part, by);
    }
    if (family !== undefined) add(family, 'name', labels.next('Family name'), Math.max(1, timesOf(family)));
  }
  for (const { find, what, called, times } of [...exact.values()].sort(byTimes)) add(find, what, labels.next(called), times);
  for (const one of [...names.values()].sort(byTimes)) {
    const inSmall = small.get(one.find.toLowerCase()) ?? 0;
    if (!one.sure && (inSmall > 0 ? one.times < Math.max(OFTEN, inSmall * 3) : false)) continue;
    const isPlace = one.place * 2 > one.times && !FIRST_NAMES.has(one.find.toLowerCase());
    const called = isPlace ? 'Place' : one.child > 1 && one.child * 5 > one.times ? 'Child' : 'Person';
    add(one.find, isPlace ? 'place' : 'name', labels.next(called), one.times);
  }
  return [...suggestions.values()].sort(byTimes).slice(0, MOST);
}

const byTimes = (a: { readonly times: number; readonly find: string }, b: { readonly times: number; readonly find: string }): number =>
  b.times - a.times || (a.find < b.find ? -1 : 1);

const keyOf = (text: string): string =>
  folded(text)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Counts for each kind: "[Person 1]", "[Person 2]". */
class Labels {
  readonly #counts = new Map<string, number>();

  used(called: string): number {
    return this.#counts.get(called) ?? 0;
  }

  next(called: string): string {
    const count = this.used(called) + 1;
    this.#counts.set(called, count);
    return `[${called} ${count}]`;
  }
}

const partiesOf = ({ message }: ExportItem): readonly Party[] =>
  message ? [...(message.sender ? [message.sender] : []), ...message.recipients, ...(message.quotedFrom ? [message.quotedFrom] : [])] : [];

const textsOf = ({ message, note, exhibit, amendments, conversation, tags, files, differences }: ExportItem): readonly string[] => [
  ...(message ? [message.text, message.subject ?? '', message.quoted ?? '', ...message.missed] : []),
  ...(note
    ? [note.summary, ...(note.childsWords ? [note.childsWords.words, note.childsWords.whoWasThere, note.childsWords.askedBefore] : [])]
    : []),
  ...(exhibit ? [exhibit.summary] : []),
  ...amendments.map(({ facts }) => facts.summary),
  ...files.map(({ name }) => name.replace(/\.\w{1,5}$/, '').replace(/[_-]+/g, ' ')),
  conversation?.title ?? '',
  ...tags,
  ...differences,
];

/** What stands in the place of a name where a program knows none, or only what somebody is to the writer. */
const NOBODY =
  /^(?:you|me|mum|mummy|dad|daddy|unknown|someone|group|school|office|admin|info|noreply|no-reply|the|and|my|our|ex|co-parent|coparent|undisclosed|recipients|parents|team|reception|mother|father|nan|nana|gran|grandma|grandad)$/i;

/** The parts of a person's name as it is shown; nothing where it is a number, an address or no name. */
function personParts(shown: string): { readonly whole?: string; readonly given: readonly string[]; readonly family?: string } {
  if (/[@\d]/.test(shown)) return { given: [] };
  const parts = (shown.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []).filter((part) => !NOBODY.test(part));
  const [first, ...others] = parts.filter((part) => !/^(?:mr|mrs|ms|miss|mx|dr|prof)$/i.test(part));
  if (first === undefined || parts.length > 5) return { given: [] };
  const family = others.at(-1);
  const isTitled = parts.length > 1 && others.length === 0;
  return {
    whole: [first, ...others].join(' '),
    given: isTitled ? [] : [first, ...others.slice(0, -1)].filter((part) => part.length > 1),
    ...(family !== undefined && family.length > 1 && { family }),
  };
}
