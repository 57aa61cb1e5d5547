import type { Said } from '../words/said';
import type { KeepUntil, WaitingDraft } from './waiting-draft';

/** A sentence for a person on why it could not be; nothing was lost by it. */
export interface Refused {
  readonly problem: Said;
}

export type KeepOutcome = { readonly dueAt: number } | Refused;

/** What can be asked about messages that are kept for later. Each on a click; none of it rejects. */
export interface DraftDoor {
  /** The same id keeps it once. */
  readonly keep: (draft: Pick<WaitingDraft, 'id' | 'text' | 'recipients'>, until: KeepUntil) => Promise<KeepOutcome>;
  readonly read: (id: string) => Promise<WaitingDraft | Refused>;
  readonly later: (id: string, until: KeepUntil) => Promise<KeepOutcome>;
  readonly remove: (id: string) => Promise<Refused | undefined>;
}
