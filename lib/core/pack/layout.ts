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
