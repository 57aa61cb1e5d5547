import type { ComponentChild } from 'preact';
import type { Place, RoomName } from './place';

/** What a room is told. It is drawn when it is first gone to, and from then on stays, so that nothing half written is lost by looking elsewhere. */
export interface Visit {
  /** The last place in this room. */
  readonly place: Place;
  /** Whether the reader is in this room now. */
  readonly here: boolean;
  /** Number of the archive's last entry: what a room shows is read again when it moves. */
  readonly head: number;
  readonly go: (to: Place) => void;
  /** Shows one conversation alone in the timeline. Its key may hold an address, so no address of the desk names it. */
  readonly showConversation: (key: string) => void;
  /** The one that was asked for: a new object each time. */
  readonly wanted?: { readonly conversation: string };
  /** To be called when the room has filed something. */
  readonly filed: () => Promise<void>;
}

/** The shell draws the room's name as its `h2`; headings inside begin there. */
export type Rooms = Readonly<Record<RoomName, (visit: Visit) => ComponentChild>>;
