import type { ItemFacts, NoteFacts } from '../evidence/note';

/** What a form holds of an item's facts, as typed. */
export interface FactsInput {
  /** "2026-05-04", or what was typed for it. */
  readonly date: string;
  /** "17:42"; empty where none was given. */
  readonly time: string;
  readonly about: boolean;
  readonly summary: string;
  readonly people: readonly string[];
  readonly children: readonly string[];
  readonly tags: readonly string[];
  /** Numbers of items. */
  readonly links: readonly number[];
}

/** A child's words, as typed. */
export interface ChildsWordsInput {
  readonly child: string;
  readonly words: string;
  readonly whoWasThere: string;
  readonly askedBefore: string;
}

/** What the note form holds. */
export interface NoteInput extends FactsInput {
  /** Absent where the note is of the writer's own words. */
  readonly childsWords?: ChildsWordsInput;
  readonly feelings: string;
}

export const NO_CHILDS_WORDS: ChildsWordsInput = { child: '', words: '', whoWasThere: '', askedBefore: '' };

/** A form to fill in. @param today "2026-05-04": most things are noted on the day. */
export const emptyFacts = (today: string, links: readonly number[] = []): FactsInput => ({
  date: today,
  time: '',
  about: false,
  summary: '',
  people: [],
  children: [],
  tags: [],
  links,
});

export const emptyNote = (today: string, links?: readonly number[]): NoteInput => ({ ...emptyFacts(today, links), feelings: '' });

/** Whether anything was written that would be missed. */
export const isEmptyNote = ({ summary, feelings, childsWords, people, children, tags }: NoteInput): boolean =>
  [summary, feelings, ...Object.values(childsWords ?? {}), ...people, ...children, ...tags].every((text) => text.trim() === '');

/** What stands in a record, to be changed in a form. */
export const factsInput = ({ event, summary, people, children, tags, links }: ItemFacts): FactsInput => ({
  date: event.date,
  time: event.time ?? '',
  about: event.about === true,
  ...{ summary, people, children, tags, links },
});

export const noteInput = (facts: NoteFacts, feelings: string): NoteInput => ({
  ...factsInput(facts),
  feelings,
  ...(facts.childsWords && { childsWords: facts.childsWords }),
});
