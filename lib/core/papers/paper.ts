/**
 * A document for people, as plain blocks: what writes PDF and DOCX knows nothing of evidence, and what words a paper knows nothing of pages.
 * All text is plain; line breaks in it are kept. Papers are in English whatever their maker's language.
 */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  /** An anchor of the same paper. */
  readonly to?: string;
}

export interface TableColumn {
  readonly head: string;
  /** Share of the width; the shares of a table need not add up to 1. */
  readonly width: number;
}

export interface TableRow {
  readonly cells: readonly (readonly Run[])[];
  readonly anchor?: string;
}

/** A picture of JPEG or PNG bytes. What cannot be decoded is named in its place by its caption. */
export interface Picture {
  readonly mediaType: string;
  readonly read: () => Promise<Uint8Array | undefined>;
  /** For screen readers. */
  readonly alternative: string;
  readonly caption: string;
}

/** One message, note or exhibit. Kept together on a page where it is short enough, its heading never alone at the foot. */
export interface EntryBlock {
  readonly is: 'entry';
  /** "EK-0042": stands beside it, is its anchor, and counts for the page's item range. */
  readonly id: string;
  /** One line: who, when. */
  readonly heading: readonly Run[];
  /** Quiet lines under it: address, recipients, how the time is known. */
  readonly details: readonly string[];
  /** The words themselves. Empty where there are none. */
  readonly body: string;
  /** What the author quoted, set apart, with whose words those are. */
  readonly quoted?: { readonly of: string; readonly text: string };
  /** Quiet lines after it: edited, deleted, differences, files. */
  readonly remarks: readonly string[];
  readonly pictures: readonly Picture[];
  /** Not found by the selection but beside it: drawn quieter, and said in words. */
  readonly context?: true;
}

export type Block =
  | { readonly is: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly anchor?: string }
  /** @param numbered counts on through the paper: "1.", "2." … */
  | {
      readonly is: 'paragraph';
      readonly runs: readonly Run[];
      readonly numbered?: true;
      readonly spacing?: 1.5;
      readonly quiet?: true;
      readonly align?: 'center';
    }
  | { readonly is: 'bullets'; readonly items: readonly (readonly Run[])[] }
  /** Names and values in two columns. */
  | { readonly is: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] }
  | {
      readonly is: 'table';
      readonly caption: string;
      readonly columns: readonly TableColumn[];
      readonly rows: () => AsyncIterable<TableRow> | Iterable<TableRow>;
    }
  | EntryBlock
  /** For instance "[14 messages, 3 to 5 May, not selected]". */
  | { readonly is: 'omission'; readonly text: string }
  /** Lines that each lead to an anchor and name its page. As many lines as `count`: their room is kept before the pages are known. */
  | {
      readonly is: 'index';
      readonly title: string;
      readonly count: number;
      readonly lines: () => AsyncIterable<IndexLine> | Iterable<IndexLine>;
    }
  | { readonly is: 'rule' }
  | { readonly is: 'page-break' }
  /** From here pages are numbered from 1 with this letter in front: "B1"; without a letter they run on. */
  | { readonly is: 'section'; readonly letter: string };

/** One line; what is too long is cut with "…". */
export interface IndexLine {
  readonly text: string;
  readonly to: string;
}

/** What stands on a page beside its blocks. */
export interface PageMarks {
  readonly top: readonly [left: string, right: string];
  /** Two lines. */
  readonly bottom: readonly [readonly [left: string, right: string], readonly [left: string, right: string]];
}

export interface PageFacts {
  /** As printed: "A12" or "12". */
  readonly label: string;
  /** Of all pages of the paper, where the writer knows it: it does when it writes after a measuring pass. */
  readonly of?: number;
  /** First and last item on it: "EK-0042", "EK-0047". */
  readonly items?: readonly [string, string];
}

export interface Paper {
  /** The document's title, for its properties and the window of a reader. */
  readonly title: string;
  readonly author?: string;
  readonly size: 'A4' | 'Letter';
  /** ISO 8601 UTC. */
  readonly madeAt: string;
  readonly marks: (page: PageFacts) => PageMarks;
  /** Asked again for each pass; the same each time. */
  readonly blocks: () => AsyncIterable<Block>;
}
