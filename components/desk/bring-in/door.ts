import type { ImportRecord } from '../../../lib/core/evidence/import';
import type { KeptFile } from '../../../lib/core/evidence/kept-file';
import type { ExhibitRecord } from '../../../lib/core/evidence/note';
import type { PairedConversations } from '../../../lib/core/evidence/pairing';
import type { FileDate } from '../../../lib/core/imports/file-dates';
import type { ImportAnswers, ImportProgress, ImportReceipt, Job, Looked } from '../../../lib/core/imports/import-steps';
import type { Reject, Survey } from '../../../lib/core/imports/importer';
import type { UsedBefore } from '../../../lib/core/notes/names-list';

type OnProgress = (progress: ImportProgress) => void;

/** A file that was brought in earlier. */
export type BroughtIn = { readonly entry: number; readonly recordedAt: string } & (
  | { readonly is: 'import'; readonly record: ImportRecord }
  | { readonly is: 'exhibit'; readonly record: ExhibitRecord }
);

/** A file to be saved, as a `blob:` address that is good while the desk is open. */
export interface ReadyFile {
  readonly address: string;
  readonly name: string;
}

/** What the room can ask for. Expected failures reject with something to be said. */
export interface BringInDoor {
  /** Says what the file is. Keeps nothing. */
  look(file: File, answers: ImportAnswers, onProgress: OnProgress): Job<Looked>;
  bringIn(file: File, answers: ImportAnswers, survey: Survey, onProgress: OnProgress): Job<ImportReceipt>;
  /** Gives the number of the entry. */
  keepExhibit(file: File, facts: Pick<ExhibitRecord, 'exhibit' | 'everyoneKnew'>, onProgress: OnProgress): Job<number>;
  /** Dates that stand in the file itself. */
  datesIn(file: File): Promise<readonly FileDate[]>;
  /** Latest first. */
  earlier(): Promise<{ readonly files: readonly BroughtIn[]; readonly unreadable: number }>;
  /** The file byte for byte; `undefined` where what is kept is no longer that. */
  original(file: KeptFile): Promise<ReadyFile | undefined>;
  rejects(record: ImportRecord): Promise<{ readonly first: readonly Reject[]; readonly all: ReadyFile } | undefined>;
  /** Works out anew which messages of two sources are the same. */
  pair(): Promise<readonly PairedConversations[]>;
  /** What was worked out last, and how far the archive reached then; `undefined` where nothing was. */
  paired(): Promise<{ readonly upTo: number; readonly found: readonly PairedConversations[] } | undefined>;
  usedBefore(): Promise<UsedBefore>;
}
