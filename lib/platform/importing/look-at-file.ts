import type { KeptEntry } from '../../core/evidence/chain';
import type { KeptFile } from '../../core/evidence/kept-file';
import { streamingDigest } from '../../core/evidence/streaming-digest';
import type { ImportProgress, Looked } from '../../core/imports/import-steps';
import type { Importer, ImportFile, ImportOptions } from '../../core/imports/importer';
import type { Archive } from '../archive/archive';
import { Cancelled, ImportProblem } from './import-problem';

export interface LookParts {
  readonly archive: Archive;
  readonly importerFor: (file: ImportFile) => Promise<Importer | undefined>;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
}

/** Says what a file is and what has to be asked before it is read. Writes nothing. */
export async function lookAtFile(file: ImportFile, options: ImportOptions, parts: LookParts): Promise<Looked> {
  if (file.size === 0) throw new ImportProblem({ key: 'bringIn.problem.empty' });
  const onBytes = (bytes: number) => {
    if (parts.signal.aborted) throw new Cancelled();
    parts.onProgress({ step: 'looking', bytes, size: file.size, messages: 0 });
  };
  const kept = await keptBefore(file, parts.archive, onBytes);
  if (kept) return kept;
  const importer = await parts.importerFor(file);
  if (!importer) return { is: 'other' };
  return { is: 'readable', format: importer.format, survey: await importer.survey(file, options, onBytes) };
}

/** The digest is only worked out where a file of the same size is kept. */
async function keptBefore(file: ImportFile, archive: Archive, onBytes: (bytes: number) => void): Promise<Looked | undefined> {
  const sameSize: { readonly file: KeptFile; readonly kept: KeptEntry }[] = [];
  for await (const each of keptFiles(archive)) if (each.file.size === file.size) sameSize.push(each);
  if (sameSize.length === 0) return undefined;
  const digest = await streamingDigest();
  let bytes = 0;
  for await (const chunk of file.stream()) {
    digest.update(chunk);
    bytes += chunk.length;
    onBytes(bytes);
  }
  const sha256 = digest.digest();
  const isWhole = await wholeAsKept(archive);
  const found = sameSize.find(({ file: before, kept }) => before.sha256 === sha256 && isWhole(kept))?.kept;
  return found && keptAs(found);
}

/**
 * Tells of a file that was kept whether all its messages still are: an import files only what earlier ones do not hold, so where one of
 * those was deleted later, its messages went with it. Such a file may be brought in again.
 */
export async function wholeAsKept(archive: Archive): Promise<(kept: KeptEntry) => boolean> {
  const deletions: { readonly at: number; readonly entries: readonly number[] }[] = [];
  for await (const { entry, content } of archive.entriesOfKind('deletion', () => undefined))
    if (content.kind === 'deletion') deletions.push({ at: entry.number, entries: content.record.entries });
  return ({ entry: { number }, content }) => {
    if (content.kind !== 'import') return true;
    const { known, changed } = content.record.counts;
    if (known + changed === 0) return true;
    return !deletions.some(({ at, entries }) => at > number && entries.some((deleted) => deleted < number));
  };
}

const keptAs = ({ entry, content }: KeptEntry): Looked => ({
  is: 'kept',
  entry: entry.number,
  recordedAt: entry.recordedAt,
  as: content.kind === 'import' ? 'import' : 'exhibit',
});

/** Every file that was brought in, with its entry, in the order of the chain. */
export async function* keptFiles(
  archive: Archive,
  onDamaged: (number: number) => void = () => undefined,
): AsyncGenerator<{ readonly file: KeptFile; readonly kept: KeptEntry }> {
  for (const kind of ['import', 'exhibit'] as const)
    for await (const kept of archive.entriesOfKind(kind, onDamaged))
      if (kept.content.kind === 'import' || kept.content.kind === 'exhibit') yield { file: kept.content.record.file, kept };
}
