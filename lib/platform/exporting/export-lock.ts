import { ExportProblem } from '../../core/export/problem';

/** Held while a pack is made, handed out or let go of: its files belong to one worker at a time. It ends with its worker, however that ends. */
export const EXPORT_LOCK = 'evenkeel-export';

/** In milliseconds: a page that was closed takes a moment to end its worker. */
const PATIENCE_MS = 3_000;

/** @throws ExportProblem where another page makes a pack. */
export async function alone<T>(locks: Pick<LockManager, 'request'>, work: () => Promise<T>): Promise<T> {
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), PATIENCE_MS);
  let begun = false;
  try {
    return (await locks.request(EXPORT_LOCK, { signal: waiting.signal }, () => {
      begun = true;
      clearTimeout(timer);
      return work();
    })) as T;
  } catch (error) {
    throw begun ? error : new ExportProblem('exportProblem.busy');
  } finally {
    clearTimeout(timer);
  }
}
