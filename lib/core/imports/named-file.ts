import type { ImportedAttachment } from './importer';
import { mediaTypeOf } from './media-types';
import { ZipProblem, type ZippedFile } from './zip';

/** The last part of a path, whichever way its slashes lean. */
export const fileName = (path: string): string => path.split(/[/\\]/).at(-1) || 'unnamed';

/** A file that a message names. @param zipped where the import brought it along. @param missing why it is not there, a sentence. */
export function namedFile(
  path: string,
  zipped: ZippedFile | undefined,
  missing: string,
  told: { readonly name?: string | undefined; readonly mediaType?: string | undefined } = {},
): ImportedAttachment {
  const name = told.name ?? fileName(path);
  const mediaType = told.mediaType ?? mediaTypeOf(name);
  return zipped ? { name, mediaType, open: () => zipped.bytes() } : { name, mediaType, missed: missing };
}

/** Why a file could not be taken out of its ZIP. @throws what is no fault of the ZIP: that the user stopped, or that the file went away. */
export function whyNotUnzipped(error: unknown): string {
  if (error instanceof ZipProblem) return error.message;
  throw error;
}
