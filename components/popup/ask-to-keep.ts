import type { CaptureRequest, Receipt } from '../../lib/core/evidence/capture';
import { saidOf } from '../../lib/core/words/is-said';
import type { Said } from '../../lib/core/words/said';

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: { readonly said: Said } };

/** Opens the desk, which exports the conversation. */
export type Then = 'export';

export interface Keeper {
  /**
   * Rejects where the extension's worker died before it could answer; with something to be said where the archive does not open.
   * @param then what is done with what was kept.
   */
  readonly begin: (request: CaptureRequest, then?: Then) => Promise<Reply<Receipt>>;
  readonly receipt: (id: string) => Promise<Reply<Receipt | undefined>>;
}

export type KeepOutcome = { readonly kept: Receipt } | { readonly notKept: Said };

const LOST: Said = { key: 'popup.keep.lost' };

/**
 * Asks once. Where no answer came it may have been kept all the same, so the receipt is asked for before anyone is told that it
 * was not; asking again with the same request never keeps a thing twice.
 */
export async function askToKeep(request: CaptureRequest, keeper: Keeper, then?: Then): Promise<KeepOutcome> {
  try {
    const answer = await keeper.begin(request, then);
    return answer.ok ? { kept: answer.value } : { notKept: answer.problem.said };
  } catch (error) {
    return (await laterReceipt(request.id, keeper)) ?? { notKept: saidOf(error) ?? LOST };
  }
}

async function laterReceipt(id: string, keeper: Keeper): Promise<KeepOutcome | undefined> {
  try {
    const answer = await keeper.receipt(id);
    return answer.ok && answer.value ? { kept: answer.value } : undefined;
  } catch {
    return undefined;
  }
}
