import type { ImportFormat, ImportRecord } from '../evidence/import';
import type { ImportOptions, Survey } from './importer';

/** What a chosen file turns out to be. */
export type Looked =
  | { readonly is: 'readable'; readonly format: ImportFormat; readonly survey: Survey }
  /** Kept before, to the byte: as an import, or as a file of its own. */
  | { readonly is: 'kept'; readonly entry: number; readonly recordedAt: string; readonly as: 'import' | 'exhibit' }
  /** No format that is read message by message: it can still be kept as it is. */
  | { readonly is: 'other' };

/** How far it is. */
export interface ImportProgress {
  readonly step: 'looking' | 'storing' | 'reading' | 'filing' | 'comparing';
  /** Of the file, so far. */
  readonly bytes: number;
  readonly size: number;
  /** Read so far. */
  readonly messages: number;
}

/** What was filed. */
export interface ImportReceipt {
  /** The entry's place in the chain. */
  readonly entry: number;
  readonly record: ImportRecord;
}

/** Who, where and when: everything but the file itself. */
export type ImportAnswers = Pick<ImportOptions, 'zone' | 'order' | 'self' | 'language'>;

/** Work that goes on elsewhere and can be stopped. */
export interface Job<T> {
  /** Rejects with an error that carries `said` where it is an expected one; `undefined` after `cancel`. */
  readonly done: Promise<T | undefined>;
  /** Nothing of it stays. */
  cancel(): void;
}
