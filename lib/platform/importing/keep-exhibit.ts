import type { ExhibitRecord } from '../../core/evidence/note';
import type { ImportProgress } from '../../core/imports/import-steps';
import type { ImportFile } from '../../core/imports/importer';
import type { Archive } from '../archive/archive';
import { Cancelled, ImportProblem } from './import-problem';
import { type FileFacts, keepFile } from './keep-file';

export type ExhibitFacts = Pick<ExhibitRecord, 'exhibit' | 'everyoneKnew'>;

/** Keeps any file as it is, with what its owner says about it. Nothing stays of one that could not be kept whole. @throws as `importFile` does. */
export async function keepExhibit(
  request: string,
  file: ImportFile & FileFacts,
  facts: ExhibitFacts,
  parts: {
    readonly archive: Archive;
    readonly onProgress: (progress: ImportProgress) => void;
    readonly signal: AbortSignal;
    readonly now: Date;
  },
): Promise<number> {
  const { archive, onProgress, signal, now } = parts;
  if (file.size === 0) throw new ImportProblem({ key: 'bringIn.problem.empty' });
  try {
    const kept = await keepFile(archive, request, file, (bytes) => {
      if (signal.aborted) throw new Cancelled();
      onProgress({ step: 'storing', bytes, size: file.size, messages: 0 });
    });
    const { entry } = await archive.append(
      { kind: 'exhibit', record: { id: request, file: kept, ...facts, addedAt: now.toISOString() } },
      [],
    );
    return entry.number;
  } catch (error) {
    await archive.release(request).catch(() => undefined);
    throw error;
  }
}
