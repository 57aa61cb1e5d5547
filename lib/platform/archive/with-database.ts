import type { Database } from './db';
import { problemOf } from './problem';

/** Opens the database for one piece of work and closes it after, so that an update never waits for it. Rejects with an `ArchiveProblem`. */
export async function withDatabase<T>(connect: () => Promise<Database>, work: (database: Database) => Promise<T>): Promise<T> {
  let database: Database | undefined;
  try {
    database = await connect();
    return await work(database);
  } catch (error) {
    throw problemOf(error);
  } finally {
    database?.close();
  }
}
