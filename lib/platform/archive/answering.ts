import type { Answer } from '../messaging/protocol';
import { NotStaged } from './archive';
import { ArchiveProblem } from './problem';

/** What an archive could not do is an answer; anything else is a bug and throws. */
export async function answering<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof NotStaged) return { ok: false, problem: { code: 'bad-input', said: { key: 'notKept.notStaged' } } };
    if (!(error instanceof ArchiveProblem)) throw error;
    return { ok: false, problem: { code: error.code === 'storage-full' ? 'storage-full' : 'not-stored', said: error.said } };
  }
}
