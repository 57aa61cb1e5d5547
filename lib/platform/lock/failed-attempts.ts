import type { Database } from '../archive/db';
import { transact } from '../archive/transact';
import type { FailedAttempts } from './failed';

const NONE: FailedAttempts = { count: 0, times: [] };
const MOST_TIMES = 20;

export const readFailed = async (database: Database): Promise<FailedAttempts> => (await database.get('lock', 'failed')) ?? NONE;

export const noteFailed = (database: Database, at: number): Promise<void> =>
  transact(database, ['lock'], async (transaction) => {
    const store = transaction.objectStore('lock');
    const { count, times } = (await store.get('failed')) ?? NONE;
    await store.put({ count: count + 1, times: [...times, at].slice(-MOST_TIMES) }, 'failed');
  });

export const forgetFailed = (database: Database): Promise<void> => database.delete('lock', 'failed');
