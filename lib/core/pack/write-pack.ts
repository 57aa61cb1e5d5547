import type { Digest } from '../evidence/digest';
import { type PackInput, type PackSeal, planPack } from './pack';
import { type ZipFile, zipStream } from './zip-writer';

export interface WrittenPack {
  /** For instance "evenkeel-school-run-2026-05-04.zip". */
  readonly name: string;
  /** Made while it is read: one file is in memory at a time. */
  readonly zip: ReadableStream<Uint8Array>;
  /** Settles once `zip` was read to its end. */
  readonly done: Promise<PackSeal>;
}

/** The pack as a ZIP stream. Throws a `PackProblem` where there is nothing to pack; `zip` and `done` fail with one where an original is damaged. */
export async function writePack(input: PackInput, digest: Digest): Promise<WrittenPack> {
  const { folder, files } = await planPack(input, digest);
  let settle: { resolve(seal: PackSeal): void; reject(error: unknown): void } | undefined;
  const done = new Promise<PackSeal>((resolve, reject) => {
    settle = { resolve, reject };
  });
  // Whoever reads `zip` sees the failure there; `done` alone must not count as unhandled.
  done.catch(() => {});
  const named = async function* (): AsyncGenerator<ZipFile> {
    try {
      const packed = files();
      for (let next = await packed.next(); ; next = await packed.next()) {
        if (next.done) return settle?.resolve(next.value);
        yield { name: `${folder}/${next.value.path}`, content: next.value.bytes };
      }
    } catch (error) {
      settle?.reject(error);
      throw error;
    }
  };
  return { name: `${folder}.zip`, zip: zipStream(named(), input.now), done };
}
