import { ImportProblem } from './import-problem';

/** Held while a file is brought in: two at once would each take the same message for new. It ends with its worker, however that ends. */
export const IMPORT_LOCK = 'evenkeel-import';
const PATIENCE_MS = 3_000;

/** @throws ImportProblem where another page brings something in. */
export async function alone<T>(locks: LockManager, work: () => Promise<T>): Promise<T> {
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), PATIENCE_MS);
  let begun = false;
  try {
    return await locks.request(IMPORT_LOCK, { signal: waiting.signal }, () => {
      begun = true;
      clearTimeout(timer);
      return work();
    });
  } catch (error) {
    throw begun ? error : new ImportProblem({ key: 'bringIn.problem.busy' }, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/** In milliseconds: a tab that was closed takes a moment to end its worker. */
const CLOSING_MS = 10_000;

/** Does it where nothing is brought in now or in a moment, else not at all. */
export async function whileNobody(locks: LockManager, work: () => Promise<void>): Promise<void> {
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), CLOSING_MS);
  try {
    await locks.request(IMPORT_LOCK, { signal: waiting.signal }, () => {
      clearTimeout(timer);
      return work();
    });
  } catch (error) {
    if (!waiting.signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
  }
}
