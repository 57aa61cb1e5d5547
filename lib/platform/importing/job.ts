import type { PairedConversations } from '../../core/evidence/pairing';
import type { ImportAnswers, ImportProgress, ImportReceipt, Looked } from '../../core/imports/import-steps';
import type { Survey } from '../../core/imports/importer';
import type { Said } from '../../core/words/said';

import type { ExhibitFacts } from './keep-exhibit';

/** What the import worker is asked to do; one job a worker. */
export type JobOrder =
  | { readonly job: 'look'; readonly file: File; readonly answers: ImportAnswers }
  | {
      readonly job: 'import';
      readonly file: File;
      readonly answers: ImportAnswers;
      readonly survey: Survey;
      /** Id of the entry to be. */
      readonly request: string;
      /** Address of the resolver that may be asked for the keys of mail signatures. */
      readonly resolver?: string;
    }
  | { readonly job: 'exhibit'; readonly file: File; readonly facts: ExhibitFacts; readonly request: string }
  | { readonly job: 'pair' };

/** By the kind of job. */
export interface JobResults {
  readonly look: Looked;
  readonly import: ImportReceipt;
  /** Number of the entry. */
  readonly exhibit: number;
  readonly pair: readonly PairedConversations[];
}

export type ToWorker =
  | { readonly order: JobOrder; readonly unlocked?: CryptoKey }
  | { readonly cancel: true }
  /** The passphrase was changed meanwhile. */
  | { readonly unlocked: CryptoKey };

export type FromWorker =
  | { readonly is: 'progress'; readonly progress: ImportProgress }
  | { readonly is: 'done'; readonly result: JobResults[JobOrder['job']] }
  | { readonly is: 'cancelled' }
  /** Without words: a bug. */
  | { readonly is: 'failed'; readonly said?: Said };
