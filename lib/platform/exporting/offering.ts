import type { ExportFolder } from './export-folder';
import { alone } from './export-lock';
import { letGoOfPlain } from './hand-out';

/** Held by each page that offers a pack: as long as one does, its copy in plain stays. */
const OFFERED_LOCK = 'evenkeel-offered';

/** In milliseconds: a page that was closed takes a moment to be gone. */
const PATIENCE_MS = 3_000;

export interface Offering {
  /** Before the file is asked for. */
  begin(): Promise<void>;
  end(): void;
}

/** The page's side. @param leaving told when the page goes while it offers a pack: it cannot clear up itself any more. */
export function offering(locks: Pick<LockManager, 'request'>, leaving: () => void): Offering {
  let ended: (() => void) | undefined;
  return {
    begin: () =>
      new Promise((begun, failed) => {
        if (ended) return begun();
        const until = new Promise<void>((resolve) => {
          ended = resolve;
        });
        addEventListener('pagehide', leaving);
        locks
          .request(OFFERED_LOCK, { mode: 'shared' }, () => {
            begun();
            return until;
          })
          .catch(failed);
      }),
    end() {
      removeEventListener('pagehide', leaving);
      ended?.();
      ended = undefined;
    },
  };
}

/** For the background: the copy in plain goes once no page offers it. */
export const clearOffered = (locks: LockManager, folder: ExportFolder): Promise<void> =>
  locks
    .request(OFFERED_LOCK, { signal: AbortSignal.timeout(PATIENCE_MS) }, () => clearPlain(locks, folder))
    // Another page offers it still.
    .catch(() => undefined);

/** For the background: it goes whoever offers it, for Evenkeel was locked. */
export const clearPlain = (locks: LockManager, folder: ExportFolder): Promise<void> =>
  alone(locks, () => letGoOfPlain(folder)).catch(() => undefined);
