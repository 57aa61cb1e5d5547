import type { DraftDoor } from '../../lib/core/coach/draft-door';
import type { PutOutcome } from '../../lib/core/coach/waiting-draft';

/** What the popup does with messages that were kept for later. */
export interface WaitingDoor extends DraftDoor {
  /** Puts one into the message box in use on the page below; replaces other words there only where that was asked. */
  readonly put: (id: string, replacing: boolean) => Promise<PutOutcome>;
}
