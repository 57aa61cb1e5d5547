import type { Receipt, Snapshot } from '../../core/evidence/capture';
import type { WordKey } from '../../core/words/said';
import { insist, isNoAnswer } from './insist';
import type { NotKept } from './not-kept';
import { TooLong } from './one-message';
import { NotStored } from './store';

export type Asked = { readonly ok: true; readonly value: Receipt } | { readonly ok: false; readonly problem: NotKept };

export interface Asking {
  /** Whether the tab is behind others: a hidden page may not be drawn, and its user does not see what is kept. */
  readonly hidden: () => boolean;
  readonly takeSnapshot: () => Promise<Snapshot | undefined>;
  /** Hands the snapshot to the archive. Rejects with the code `no-answer` where nobody answered; anything else is not worth a repeat. */
  readonly file: (snapshot: Snapshot) => Promise<Asked>;
  readonly wait: (ms: number) => Promise<void>;
}

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
    if (error instanceof DOMException && error.name === 'AbortError') return notKept('not-stored', 'notKept.cancelled');
    if (error instanceof NotStored) return { ok: false, problem: error.problem };
    if (isNoAnswer(error)) return notKept('not-stored', 'notKept.noAnswer');
    if (error instanceof TooLong) return notKept('page-not-readable', 'notKept.tooLong');
    return notKept('page-not-readable', 'notKept.unreadable');
  }
  if (!snapshot) return notKept('no-conversation', 'notKept.nothingHere');
  const taken = snapshot;
  const again = () => hand(taken, asking);
  const asked = await again();
  return asked.ok ? asked : { ...asked, again };
}

/** The request's id makes a repeat harmless. */
async function hand(snapshot: Snapshot, { file, wait }: Asking): Promise<Asked> {
  try {
    return await insist(() => file(snapshot), wait);
  } catch (error) {
    return notKept('not-stored', isNoAnswer(error) ? 'notKept.noAnswer' : 'notKept.failed');
  }
}

const notKept = (code: NotKept['code'], key: WordKey): Asked => ({ ok: false, problem: { code, said: { key } } });
