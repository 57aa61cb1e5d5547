import type { BackupState } from './reminder';

/** A backup that is whole and waits to be saved. Nothing here says what it holds. */
export interface FinishedBackup {
  /** Id of its entry in the chain. */
  readonly id: string;
  /** Number of the last entry in it. */
  readonly upTo: number;
  readonly entries: number;
  readonly files: number;
  /** Numbers of the entries that did not open: they are in it as they lay, and cannot be read from it. */
  readonly closed: readonly number[];
  /** What else was wrong with the archive when it was copied. */
  readonly faults: number;
  /** ISO 8601 UTC. */
  readonly madeAt: string;
}

/** A file that is ready to be saved. */
export interface ReadyCopy {
  /** A `blob:` address, valid while the desk is open. */
  readonly address: string;
  readonly fileName: string;
  /** In bytes. */
  readonly size: number;
}

export interface ReadyBackup extends ReadyCopy {
  readonly backup: FinishedBackup;
}

export interface Restored {
  /** Entries that were not here before. */
  readonly added: number;
  readonly upTo: number;
  /** What was wrong with the archive already when it was copied. */
  readonly faults: number;
}

export type Step = (done: number, total: number) => void;

/** The desk's way to whole copies of the archive. Expected failures reject with something to be said. */
export interface CopiesDoor {
  state(): Promise<BackupState>;
  /** The backup that was made and not yet let go of. */
  waiting(): Promise<ReadyBackup | undefined>;
  /** A making of the same archive under the same passphrase that was stopped is gone on with. @param onStep entries */
  make(passphrase: string, onStep: Step, signal: AbortSignal): Promise<ReadyBackup>;
  /** Lets go of the prepared file; what was saved stays where it was saved. */
  letGo(): Promise<void>;
  /** @param onStep bytes */
  restore(file: Blob, passphrase: string, onStep: Step, signal: AbortSignal): Promise<Restored>;
  /** Everything as plain files in a ZIP. @param onStep entries */
  plain(feelings: boolean, onStep: Step, signal: AbortSignal): Promise<ReadyCopy>;
}
