/** What a Cafcass officer was asked for. */
export const TRACKS = ['section-7', 'child-impact', 'safeguarding-call'] as const;
export type Track = (typeof TRACKS)[number];

/** The four guidance areas of Cafcass' Child Impact Assessment Framework. */
export const AREAS = ['domestic-abuse', 'harmful-conflict', 'refusal', 'other-harm'] as const;
export type Area = (typeof AREAS)[number];

/** Children Act 1989, s1(3)(a) to (g), in the Act's order. */
export const WELFARE = ['wishes', 'needs', 'change', 'background', 'harm', 'capability', 'powers'] as const;
export type WelfareItem = (typeof WELFARE)[number];

/** What an entry speaks of: chosen by its writer, for words alone do not tell it. */
export const SUBJECTS = ['child', 'works', 'my-part', 'concern', 'safety'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Something said in the parent's own words, with the items that show it. */
export interface Claim {
  readonly text: string;
  /** Numbers of items: "EK-0042" is 42. */
  readonly items: readonly number[];
}

export interface PreparedEntry extends Claim {
  /** Made by us. */
  readonly id: string;
  readonly subject: Subject;
  /** By alias; none: all of them. */
  readonly children: readonly string[];
  readonly areas: readonly Area[];
  readonly welfare: readonly WelfareItem[];
  /** The day it happened, as its writer says: "2026-05-04". */
  readonly day?: string;
}

/** Everything that somebody gathers for Cafcass. No part of the record: it may be changed and thrown away. */
export interface Preparation {
  readonly track?: Track;
  /** The issues that the court directed, in its words as far as they were written down at the hearing. A report is shaped by them. */
  readonly issues: readonly string[];
  /** Whether the court directed evidence from the parties, and by when ("2026-06-01"). */
  readonly directed?: { readonly evidence: 'yes' | 'no' | 'not-sure'; readonly by?: string };
  /** By alias. */
  readonly children: readonly string[];
  /** What is happening for this child: asked at the start … */
  readonly start: Claim;
  readonly entries: readonly PreparedEntry[];
  /** … and asked again at the end. */
  readonly end: Claim;
  /** Safety is at stake (`atStake`): concerns come early, and nothing is asked that would talk them down. */
  readonly safety?: true;
}

const NOTHING: Claim = { text: '', items: [] };

export const EMPTY: Preparation = { issues: [], children: [], start: NOTHING, entries: [], end: NOTHING };

export const newEntry = (id: string): PreparedEntry => ({
  id,
  subject: 'child',
  text: '',
  items: [],
  children: [],
  areas: [],
  welfare: [],
});

/** A proposal is nothing that an item could show. Every other claim names at least one before it is handed to anybody. */
export const needsItem = ({ subject }: PreparedEntry): boolean => subject !== 'my-part';

export const isReady = (entry: PreparedEntry): boolean => entry.text.trim() !== '' && (entry.items.length > 0 || !needsItem(entry));

export const isEmpty = ({ track, issues, directed, children, start, entries, end }: Preparation): boolean =>
  track === undefined &&
  directed === undefined &&
  [...issues, ...children, start.text, end.text].every((text) => text.trim() === '') &&
  entries.length + start.items.length + end.items.length === 0;

/** Numbers of all items that anything in it names, each once, in order. */
export const itemsNamed = ({ start, entries, end }: Preparation): readonly number[] =>
  [...new Set([start, ...entries, end].flatMap(({ items }) => items))].sort((one, other) => one - other);

/** The same with every word put through something: names replaced, for instance. */
export function withWords(preparation: Preparation, write: (words: string) => string): Preparation {
  const claim = <C extends Claim>(one: C): C => ({ ...one, text: write(one.text) });
  return {
    ...preparation,
    issues: preparation.issues.map(write),
    children: preparation.children.map(write),
    start: claim(preparation.start),
    end: claim(preparation.end),
    entries: preparation.entries.map((entry) => ({ ...claim(entry), children: entry.children.map(write) })),
  };
}
