import type { Preparation } from './preparation';

/** The room's way to what is prepared. Expected failures reject with something to be said. */
export interface PrepareDoor {
  /** `undefined` where another tab has it open: two would write over each other. */
  open(): Promise<Preparation | undefined>;
  keep(preparation: Preparation): Promise<void>;
  /** Throws all of it away; the record stays as it is. */
  forget(): Promise<void>;
  /** The room is left for good; another tab may open it. */
  leave(): void;
  /** Whether somebody is marked "safe contact only", or a note says that its writer may be at risk. */
  safetyMarked(): Promise<boolean>;
}
