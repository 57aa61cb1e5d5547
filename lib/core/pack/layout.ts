import { ORIGINALS, TAG_MANIFEST } from './bag';

/** Where things stand in a pack of version 3, from its top folder. */
export const RECORDS = 'data/records/';
export const MESSAGES = `${RECORDS}messages.json`;
export const SCHEMA = `${RECORDS}messages.schema.json`;
export const MESSAGES_CSV = `${RECORDS}messages.csv`;
export const LOG = `${RECORDS}log.json`;
export const LOG_CSV = `${RECORDS}log.csv`;
export const SELECTION = `${RECORDS}selection.json`;
export const TIMESTAMPS = 'data/timestamps/';
/** Digests of the records, the originals and the timestamps: its own digest begins with the pack code. */
export const RECORD_LIST = 'data/records.sha256';
export const SIGNATURE = 'signature.json';

/** Of every file under `data/records` that has one. Counted up with every change of shape or words; a checker keeps the way of each. */
export const VERSION = 3;

export const entryPlace = (number: number): string => `entry-${String(number).padStart(4, '0')}`;

/** Whether these are files of a pack of a selection, and not of one conversation. */
export const isSelection = (paths: Iterable<string>): boolean =>
  [...paths].some((path) => path.startsWith(RECORDS) || path === RECORD_LIST || path === SIGNATURE);

const FIRST = [MESSAGES, SCHEMA, MESSAGES_CSV, LOG, LOG_CSV, SELECTION];

/** Files of a lower rank are written before those of a higher one. */
export function rankInSelection(path: string): number {
  const first = FIRST.indexOf(path);
  if (first >= 0) return first;
  const after = [path.startsWith(ORIGINALS) || path.startsWith(RECORDS), path.startsWith(TIMESTAMPS), path === RECORD_LIST];
  const place = after.indexOf(true);
  if (place >= 0) return FIRST.length + place;
  if (path.startsWith('data/')) return FIRST.length + 3;
  return FIRST.length + (path === SIGNATURE ? 6 : path === TAG_MANIFEST ? 5 : 4);
}
