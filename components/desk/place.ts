/** The rooms of the desk, in the order of its menu. */
export const ROOMS = ['timeline', 'conversations', 'notes', 'prepare', 'bring-in', 'export', 'keep-safe'] as const;
export type RoomName = (typeof ROOMS)[number];

/**
 * Where in the desk somebody is: "#timeline", "#item/42", "#notes/42". The address stands in the history and in the titles of tabs, so it
 * holds a room and a number and never a word of what is kept.
 */
export interface Place {
  readonly room: RoomName;
  /** Timeline: an item. Conversations: an entry of the conversation. Notes: one of them, or the item that a new note is to speak of; `NEW_NOTE`. Export: an entry of the conversation. */
  readonly number?: number;
  /** Export: without choosing first. */
  readonly now?: true;
}

/** No item has this number: "#notes/0" is a new note about none. */
export const NEW_NOTE = 0;

/** In the address an item needs no room: it has one place only. */
const ITEM = 'item';
/** A link of the popup: nothing on the desk leads there. */
const EXPORT_NOW = 'export-now';

export const hashOf = ({ room, number }: Place): string =>
  number === undefined ? `#${room}` : `#${room === 'timeline' ? ITEM : room}/${number}`;

/** What no place is named by is the first room. */
export function placeOf(hash: string): Place {
  const [, name = '', digits] = /^#([a-z-]+)(?:\/(\d{1,9}))?$/.exec(hash) ?? [];
  if (name === EXPORT_NOW && digits !== undefined) return { room: 'export', number: Number(digits), now: true };
  const room = name === ITEM ? 'timeline' : (ROOMS.find((each) => each === name) ?? ROOMS[0]);
  return digits === undefined ? { room } : { room, number: Number(digits) };
}
