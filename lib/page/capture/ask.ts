import type { Receipt, Snapshot } from '../../core/evidence/capture';
import type { Said, WordKey } from '../../core/words/said';
import { TooLong } from './one-message';

/** Why nothing was kept, in one kind sentence. The codes are those the background answers with. */
export interface NotKept {
  readonly code: 'no-conversation' | 'page-not-readable' | 'not-stored' | 'storage-full' | 'bad-input';
  readonly said: Said;
}

export type Asked = { readonly ok: true; readonly value: Receipt } | { readonly ok: false; readonly problem: NotKept };

export interface Asking {
  /** Whether the tab is behind others: a hidden page may not be drawn, and its user does not see what is kept. */
  readonly hidden: () => boolean;
  readonly takeSnapshot: () => Promise<Snapshot | undefined>;
  /** Hands the snapshot to the archive. Rejects with the code `no-answer` where nobody answered; anything else is not worth a repeat. */
  readonly file: (snapshot: Snapshot) => Promise<Asked>;
  readonly wait: (ms: number) => Promise<void>;
}

/** The background may be stopped at any line. It wakes for the next message; the request's id makes a repeat harmless. */
const WAITS_MS = [250, 1_000];

/**
 * Takes a snapshot and hands it over, again where no answer came. Where that was in vain, `again` hands over the same snapshot
 * once more, under the same id.
 */
export async function ask(asking: Asking): Promise<Asked & { readonly again?: () => Promise<Asked> }> {
  if (asking.hidden()) return notKept('page-not-readable', 'notKept.hidden');
  let snapshot: Snapshot | undefined;
  try {
    snapshot = await asking.takeSnapshot();
  } catch (error) {
    if (error instanceof TooLong) return notKept('page-not-readable', 'notKept.tooLong');
    return notKept('page-not-readable', 'notKept.unreadable');
  }
  if (!snapshot) return notKept('no-conversation', 'notKept.nothingHere');
  const taken = snapshot;
  const again = () => hand(taken, asking);
  const asked = await again();
  return asked.ok ? asked : { ...asked, again };
}

async function hand(snapshot: Snapshot, { file, wait }: Asking): Promise<Asked> {
  for (const pause of [...WAITS_MS, undefined]) {
    try {
      return await file(snapshot);
    } catch (error) {
      if (!isNoAnswer(error)) return notKept('not-stored', 'notKept.failed');
      if (pause !== undefined) await wait(pause);
    }
  }
  return notKept('not-stored', 'notKept.noAnswer');
}

const isNoAnswer = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'no-answer';

const notKept = (code: NotKept['code'], key: WordKey): Asked => ({ ok: false, problem: { code, said: { key } } });
