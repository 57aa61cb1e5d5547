import type { ImportFile } from '../../core/imports/importer';
import { ImportProblem } from './import-problem';

/** In bytes. Each step of a stream crosses into the browser's file process: larger steps, fewer crossings. */
const STEP = 1024 * 1024;

/** A file that the user chose, read piece by piece. A file that changes or goes away while it is read ends the reading. */
export function chosenFile(file: File): ImportFile & { readonly mediaType: string; readonly modifiedAt?: string } {
  const slice = async (from: number, to: number): Promise<Uint8Array> => {
    try {
      return new Uint8Array(await file.slice(from, Math.min(to, file.size)).arrayBuffer());
    } catch (error) {
      throw new ImportProblem({ key: 'bringIn.problem.gone' }, { cause: error });
    }
  };
  async function* stream() {
    for (let at = 0; at < file.size; at += STEP) yield await slice(at, at + STEP);
  }
  return {
    name: nameOf(file),
    size: file.size,
    mediaType: file.type || 'application/octet-stream',
    ...(file.lastModified > 0 && { modifiedAt: new Date(file.lastModified).toISOString() }),
    stream,
    slice,
  };
}

/** Without folders, and without half characters, which no record can hold. */
const nameOf = ({ name }: File): string => (name.split(/[/\\]/).at(-1) ?? name).replace(/\p{Surrogate}/gu, '\ufffd');
