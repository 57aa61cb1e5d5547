import type { CaptureRequest, Receipt } from '../../lib/core/evidence/capture';

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: { readonly message: string } };

export interface Keeper {
  /** Rejects where the extension's worker died before it could answer, and with an `ArchiveProblem` where the archive does not open. */
  readonly begin: (request: CaptureRequest) => Promise<Reply<Receipt>>;
  readonly receipt: (id: string) => Promise<Reply<Receipt | undefined>>;
}

export type KeepOutcome = { readonly kept: Receipt } | { readonly notKept: string };

const LOST = 'Not kept yet. The browser stopped before it finished, and nothing was left half done.';

/**
 * Asks once. Where no answer came it may have been kept all the same, so the receipt is asked for before anyone is told that it
 * was not; asking again with the same request never keeps a thing twice.
 */
export async function askToKeep(request: CaptureRequest, keeper: Keeper): Promise<KeepOutcome> {
  try {
    const answer = await keeper.begin(request);
    return answer.ok ? { kept: answer.value } : { notKept: answer.problem.message };
  } catch (error) {
    return (await laterReceipt(request.id, keeper)) ?? { notKept: why(error) };
  }
}

/** The archive's own problems are written for the user; anything else thrown is a lost answer. */
const why = (error: unknown): string => (error instanceof Error && error.name === 'ArchiveProblem' ? error.message : LOST);

async function laterReceipt(id: string, keeper: Keeper): Promise<KeepOutcome | undefined> {
  try {
    const answer = await keeper.receipt(id);
    return answer.ok && answer.value ? { kept: answer.value } : undefined;
  } catch {
    return undefined;
  }
}
