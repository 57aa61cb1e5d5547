/**
 * One step from a layout of the database to the next. It speaks to the bare IndexedDB and not through today's types, since it
 * has to go on working on yesterday's layout. It runs inside the upgrade's own transaction: all of it happens or none.
 */
export type Upgrade = (database: IDBDatabase, transaction: IDBTransaction) => void;
