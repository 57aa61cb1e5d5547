import type { ChildsWords, EventTime, ItemFacts, NoteFacts } from '../evidence/note';
import type { WordKey } from '../words/said';
import type { ChildsWordsInput, FactsInput, NoteInput } from './note-input';

/** A field that has to be filled in or put right before anything can be filed. */
export type FieldAtFault = 'date' | 'time' | 'summary' | 'child' | 'words';

export type Faults = Partial<Readonly<Record<FieldAtFault, WordKey>>>;

export type Checked<T> = { readonly facts: T } | { readonly faults: Faults };

/** In characters: many pages, and small enough that a record is opened in no time. */
export const LONGEST_TEXT = 50_000;
const LONGEST_NAME = 200;
const MOST_NAMES = 100;

/** The facts of an exhibit or a note as they are filed; or which fields are not right yet, and why. */
export function checkFacts(input: FactsInput, zone: string): Checked<ItemFacts> {
  const faults = faultsOf(input);
  return Object.keys(faults).length > 0 ? { faults } : { facts: factsOf(input, zone) };
}

/** The same of a note. What was felt is not among them: it is kept apart. */
export function checkNote(input: NoteInput, zone: string): Checked<Omit<NoteFacts, 'feelings'>> {
  const { summary, ...others } = faultsOf(input);
  const words = input.childsWords;
  // A child's words say by themselves what happened.
  const faults: Faults = { ...others, ...(words ? faultsOfWords(words) : summary && { summary }) };
  if (Object.keys(faults).length > 0) return { faults };
  const facts = factsOf(input, zone);
  if (!words) return { facts };
  const childsWords = wordsOf(words);
  return { facts: { ...facts, children: namesOf([...facts.children, childsWords.child]), childsWords } };
}

function faultsOf({ date, time, summary }: FactsInput): Faults {
  return {
    ...(isDay(date) ? {} : { date: 'notes.fault.date' as const }),
    ...(time === '' || isTime(time) ? {} : { time: 'notes.fault.time' as const }),
    ...(summary.trim() === '' ? { summary: 'notes.fault.summary' as const } : {}),
  };
}

const faultsOfWords = ({ child, words }: ChildsWordsInput): Faults => ({
  ...(child.trim() === '' ? { child: 'notes.fault.child' as const } : {}),
  ...(words.trim() === '' ? { words: 'notes.fault.words' as const } : {}),
});

function factsOf({ date, time, about, summary, people, children, tags, links }: FactsInput, zone: string): ItemFacts {
  const event: EventTime = { date, ...(time !== '' && { time }), ...(about && { about: true as const }), zone };
  return {
    event,
    summary: text(summary),
    people: namesOf(people),
    children: namesOf(children),
    tags: namesOf(tags),
    links: [...new Set(links)].sort((one, other) => one - other),
  };
}

const wordsOf = ({ child, words, whoWasThere, askedBefore }: ChildsWordsInput): ChildsWords => ({
  child: name(child),
  words: text(words),
  whoWasThere: text(whoWasThere),
  askedBefore: text(askedBefore),
});

/** A pair cut in half (by some paste or by our own limit) is no text that can be sealed. */
const whole = (written: string): string => written.replace(/\p{Surrogate}/gu, '\ufffd');
const text = (written: string): string => whole(written.trim().slice(0, LONGEST_TEXT));
const name = (written: string): string => whole(written.trim().replace(/\s+/g, ' ').slice(0, LONGEST_NAME));

/** Each once, whatever its capitals; as first written. */
export function namesOf(written: readonly string[]): string[] {
  const names = new Map<string, string>();
  for (const one of written.map(name)) if (one !== '' && !names.has(one.toLowerCase())) names.set(one.toLowerCase(), one);
  return [...names.values()].slice(0, MOST_NAMES);
}

/** A day that the calendar has, from 1900 on: two digits of a year are a slip. */
export function isDay(date: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return Number(year) >= 1900 && at.toISOString().startsWith(date);
}

const isTime = (time: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
