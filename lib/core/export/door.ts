import type { WordKey } from '../words/said';
import type { ExportRequest, PaperName, Replacement } from './request';
import type { SelectionFacts } from './source';

/** What a request would come to, before anything is made. */
export interface Forecast {
  readonly facts: SelectionFacts;
  /** Laid out for real, so that the numbers hold. */
  readonly pages: readonly { readonly paper: PaperName; readonly pages: number }[];
  /** Bytes of the originals that go along. */
  readonly originals: number;
}

/** What a reader will notice about the archive's owner: one message of theirs and what the coach would have said of it. */
export interface MirrorFinding {
  readonly item: number;
  readonly at?: string;
  readonly text: string;
  /** Spans in `text`, UTF-16, with the coach's reason. */
  readonly findings: readonly { readonly start: number; readonly end: number; readonly flag: WordKey }[];
  readonly included: boolean;
}

export interface Mirror {
  readonly findings: readonly MirrorFinding[];
  /** Messages of the owner that were read for it. */
  readonly read: number;
}

/** A pack that is whole and waits to be saved. */
export interface ReadyExport {
  readonly id: string;
  /** Number of the log's entry that notes it. */
  readonly entry: number;
  /** Of the file: "evenkeel-school-run-2026-05-04.zip". */
  readonly name: string;
  readonly size: number;
  readonly packCode: string;
  /** SHA-256 of the tag manifest. */
  readonly seal: string;
  readonly files: number;
  readonly pages: readonly { readonly paper: PaperName; readonly pages: number }[];
  readonly encrypted: boolean;
}

export interface ExportStep {
  readonly what: 'reading' | 'originals' | 'papers' | 'packing' | 'encrypting';
  readonly done: number;
  readonly of: number;
}

/** The desk's way to exports. Nothing behind it runs on the desk's own thread. Expected failures are `ExportProblem`s or `ArchiveProblem`s. */
export interface ExportDoor {
  forecast(request: ExportRequest, onStep: (step: ExportStep) => void, signal: AbortSignal): Promise<Forecast>;
  mirror(request: ExportRequest, signal: AbortSignal): Promise<Mirror>;
  /** Names, places, schools and numbers that stand in what is selected, most frequent first, each with what would replace it. */
  suggestions(request: ExportRequest, signal: AbortSignal): Promise<readonly (Replacement & { readonly times: number })[]>;
  /** Makes the pack, files the export in the chain, and keeps the file until it is let go. The same request goes on where an earlier making of it stopped. What fails leaves nothing behind; what a lock or the signal stopped can be gone on with or let go. @param password encrypts the ZIP (AES-256). */
  make(request: ExportRequest, password: string | undefined, onStep: (step: ExportStep) => void, signal: AbortSignal): Promise<ReadyExport>;
  /** A pack that was made and not let go; or a request whose making stopped half-way. */
  waiting(): Promise<{ readonly ready?: ReadyExport; readonly unfinished?: ExportRequest }>;
  /** The file, for saving. */
  file(): Promise<Blob>;
  /** One file of the pack that is ready, not encrypted: "data/cafcass-summary.pdf". `undefined` where it is not in the pack. */
  paper(path: string): Promise<Blob | undefined>;
  /** Lets go of the pack that is ready, or of a request whose making stopped half-way. @param id of the request: what another page made since stays. */
  letGo(id: string): Promise<void>;
  /** The number that the next exhibit of these initials has. */
  nextMark(initials: string): Promise<number>;
}
