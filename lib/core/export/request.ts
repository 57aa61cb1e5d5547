import type { Preparation } from '../preparation/preparation';
import type { TimelineQuery } from '../timeline/door';

/** Who is to read the pack: changes what may be in it, what stands on each page, and what is warned of. */
export type Recipient = 'solicitor' | 'cafcass' | 'court' | 'other-party' | 'mediator' | 'forum';

/**
 * What is chosen of the archive: what the timeline would find, in the request's zone, and more or less than that. Everything that is asked
 * for at once must hold; what is left out asks nothing.
 */
export interface Selection extends Omit<TimelineQuery, 'order'> {
  /** Numbers of items that come to what was found, and that go from it. */
  readonly more: readonly number[];
  readonly without: readonly number[];
  /** Messages of the same conversation that come along on either side of each one found, 0 to 20. */
  readonly context: number;
}

/** Names of the case and of who makes the exhibit, as its maker typed them. What is absent is left blank, never made up. */
export interface Matter {
  /** A name for the case that gives nobody away; used in the file's name. */
  readonly alias?: string;
  readonly caseNumber?: string;
  readonly court?: string;
  /** For instance "Applicant: Sam; Respondent: Alex". */
  readonly parties?: string;
  /** Who makes the statement: for instance "S. Example". */
  readonly maker?: string;
  /** Which statement of theirs: 1, 2 … */
  readonly statement?: number;
}

/** "AB1": numbering runs on over all of a maker's exhibits (PD22A 9.3, 9.4). */
export interface ExhibitMark {
  /** "AB". */
  readonly initials: string;
  /** From 1. */
  readonly number: number;
}

export const exhibitMark = ({ initials, number }: ExhibitMark): string => `${initials}${number}`;

export type PaperName =
  | 'exhibit'
  | 'chronology'
  | 'schedule'
  | 'pattern'
  | 'statement-draft'
  | 'cafcass-summary'
  | 'completeness'
  | 'challenge';

/** For lawyers' review systems. */
export type ReviewFormat = 'rsmf' | 'mbox';

/** Words that are replaced in every file of the pack, always by the same. */
export interface Replacement {
  /** Found whatever its capitals, at the edges of words. */
  readonly find: string;
  readonly what: 'name' | 'place' | 'school' | 'number' | 'address' | 'other';
  /** For instance "[Child 1]". */
  readonly by: string;
}

export interface Redaction {
  readonly replacements: readonly Replacement[];
  /** Numbers of items whose pictures and files are replaced by a blank that says so; `all` for a forum. */
  readonly masked: 'all' | readonly number[];
}

/** Everything that decides what a pack holds: the same request over the same archive makes the same bytes. */
export interface ExportRequest {
  /** A UUID, made by the asker. */
  readonly id: string;
  /** ISO 8601 UTC: when the pack was asked for. */
  readonly madeAt: string;
  /** IANA zone in which days are counted and times are written out. */
  readonly zone: string;
  readonly selection: Selection;
  readonly recipient: Recipient;
  readonly matter: Matter;
  readonly mark: ExhibitMark;
  /** Sections A1, A2, B1 … by conversation, or 1, 2, 3 … through the whole exhibit (PD27A, 2 March 2026, for children's cases: sections). */
  readonly numbering: 'sections' | 'straight';
  readonly paper: 'A4' | 'Letter';
  readonly papers: readonly PaperName[];
  readonly review: readonly ReviewFormat[];
  /** Absent: nothing is replaced. */
  readonly redaction?: Redaction;
  /** Go on without originals that are missing or damaged in the archive: the pack then says of each that it is not in it. Absent: nothing is made. */
  readonly withoutDamaged?: true;
  /** What was prepared for Cafcass, as its writer typed it: replace names in it with `withWords`. Absent: the summary has nothing to say. */
  readonly preparation?: Preparation;
}
