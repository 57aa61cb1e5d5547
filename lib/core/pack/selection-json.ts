import type { Sha256 } from '../evidence/digest';
import { itemId } from '../evidence/items';
import { type ExportRequest, exhibitMark } from '../export/request';
import type { ExportSource, Omission } from '../export/source';
import { VERSION } from './layout';

export const SELECTION_FORMAT = 'evenkeel-selection';

/** What was left out at one place: after an item of the pack, or before the first of the section. */
export interface PackedOmission extends Omission {
  readonly section: string;
  readonly after?: string;
}

/**
 * A copy for a forum holds neither log nor signature, and no item's place in the log: seals, keys and times of recording are the same in
 * every pack of a person, so that one could be told from another.
 */
export const isUnlinked = ({ recipient }: { readonly recipient: ExportRequest['recipient'] }): boolean => recipient === 'forum';

/** What was counted while `messages.json` was written. */
export interface PackedCounts {
  readonly items: number;
  readonly found: number;
  readonly context: number;
  /** Of the items: with a message, without the lines that sites write by themselves. */
  readonly messages: number;
  /** Of the items: with words replaced or files masked. */
  readonly redacted: number;
  readonly sections: readonly { readonly letter: string; readonly items: number }[];
}

/** `data/records/selection.json`: what was chosen out of what. README.txt is made from it. */
export interface SelectionFile {
  readonly format: typeof SELECTION_FORMAT;
  readonly version: number;
  /** Of the request. */
  readonly id: string;
  /** ISO 8601 UTC, and the IANA zone in which times are written out. */
  readonly madeAt: string;
  readonly zone: string;
  readonly recipient: ExportRequest['recipient'];
  readonly mark: string;
  readonly papers: ExportRequest['papers'];
  readonly review: ExportRequest['review'];
  /** Fingerprint of the key that signs the pack; a copy for a forum is not signed. */
  readonly signer?: Sha256;
  readonly redacted: boolean;
  readonly chosen: Chosen;
  readonly counts: Omit<PackedCounts, 'sections'> & { readonly ofItems: number };
  readonly first?: ExportSource['facts']['first'];
  readonly last?: ExportSource['facts']['last'];
  readonly sections: readonly {
    readonly letter: string;
    readonly title: string;
    readonly items: number;
    readonly ofItems: number;
  }[];
  readonly omissions: readonly PackedOmission[];
}

type Chosen = Partial<ExportRequest['selection']>;

export interface SelectionParts {
  readonly source: ExportSource;
  readonly request: ExportRequest;
  readonly signer?: Sha256;
  readonly counts: PackedCounts;
  readonly omissions: readonly PackedOmission[];
}

export function selectionFile({ source, request, signer, counts, omissions }: SelectionParts): SelectionFile {
  const { facts } = source;
  const { sections, ...sums } = counts;
  const inPack = new Map(sections.map(({ letter, items }) => [letter, items]));
  return {
    format: SELECTION_FORMAT,
    version: VERSION,
    id: request.id,
    madeAt: request.madeAt,
    zone: request.zone,
    recipient: request.recipient,
    mark: exhibitMark(request.mark),
    papers: request.papers,
    review: request.review,
    ...(signer !== undefined && { signer }),
    redacted: request.redaction !== undefined,
    chosen: chosenOf(request),
    counts: { ...sums, ofItems: facts.ofItems },
    ...(facts.first && { first: facts.first }),
    ...(facts.last && { last: facts.last }),
    sections: source.sections.map(({ letter, title, ofItems }) => ({ letter, title, items: inPack.get(letter) ?? 0, ofItems })),
    omissions,
  };
}

/** In a redacted pack nothing that was typed or named: it might be what was replaced. */
function chosenOf({ selection, redaction }: ExportRequest): Chosen {
  if (!redaction) return selection;
  const { from, to, sources, context } = selection;
  return { ...(from && { from }), ...(to && { to }), ...(sources && { sources }), context };
}

/** Gathers counts and omissions while the sections are read, in order. */
export function counting() {
  const omissions: PackedOmission[] = [];
  const sections = new Map<string, number>();
  const sums = { items: 0, found: 0, context: 0, messages: 0, redacted: 0 };
  let after: { readonly letter: string; readonly number: number } | undefined;
  return {
    omitted(letter: string, { items, from, to }: Omission): void {
      const before = after?.letter === letter ? { after: itemId(after.number) } : {};
      omissions.push({ section: letter, ...before, items, ...(from && { from }), ...(to && { to }) });
    },
    item(
      letter: string,
      { number, chosen, kind, redacted }: { number: number; chosen: 'found' | 'context'; kind: string; redacted?: unknown },
    ): void {
      after = { letter, number };
      sections.set(letter, (sections.get(letter) ?? 0) + 1);
      sums.items++;
      sums[chosen]++;
      if (kind === 'message') sums.messages++;
      if (redacted) sums.redacted++;
    },
    counts: (): PackedCounts => ({ ...sums, sections: Array.from(sections, ([letter, items]) => ({ letter, items })) }),
    omissions: (): readonly PackedOmission[] => omissions,
  };
}
