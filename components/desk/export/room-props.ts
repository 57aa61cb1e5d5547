import type { ExportChoices } from '../../../lib/core/export/choices';
import type { ExportDoor } from '../../../lib/core/export/door';
import type { Preparation } from '../../../lib/core/preparation/preparation';
import type { TimelineDoor } from '../../../lib/core/timeline/door';
import type { Visit } from '../room';
import type { PickStore } from './picks';

/** What was chosen last, and whether a pack was ever made with it. */
export interface Remembered {
  readonly choices: ExportChoices;
  readonly made: boolean;
}

/** Where the choices are remembered; sealed, since they hold names. */
export interface ChoicesMemory {
  readonly read: () => Promise<unknown>;
  readonly keep: (remembered: unknown) => Promise<void>;
}

export interface ExportRoomProps extends Pick<Visit, 'place' | 'here' | 'head' | 'filed'> {
  readonly door: ExportDoor;
  /** Its own: what is found here is not what is found in the timeline. */
  readonly timeline: TimelineDoor;
  readonly memory: ChoicesMemory;
  readonly picks: PickStore;
  /** What was prepared for Cafcass, as it stands now. */
  readonly preparation: () => Promise<Preparation | undefined>;
  readonly zone: string;
  /** BCP 47. */
  readonly language: string;
  /** The conversation that an entry belongs to; `undefined` where it belongs to none. */
  readonly conversationOf: (entry: number) => Promise<string | undefined>;
}
