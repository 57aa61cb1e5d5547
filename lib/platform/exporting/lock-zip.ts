import type { ExportStep } from '../../core/export/door';
import { lockedZip } from '../../core/export/locked-zip';
import type { MakingStore } from './kept-making';

/** Wraps the pack that is ready into an encrypted ZIP beside it. @returns its size. */
export async function lockZip(
  kept: MakingStore,
  password: string,
  time: string,
  onStep: (step: ExportStep) => void,
  signal: AbortSignal,
): Promise<number> {
  const of = kept.making?.made?.size ?? 0;
  const outer = await kept.outer();
  let done = 0;
  const content = async function* () {
    for await (const chunk of kept.inner()) {
      signal.throwIfAborted();
      yield chunk;
      done += chunk.length;
      onStep({ what: 'encrypting', done, of });
    }
  };
  await lockedZip(content(), { name: 'pack.zip', time, password }, (bytes) => outer.write(bytes));
  await outer.flush();
  return outer.size;
}
