import type { ImportedAttachment } from './importer';
import { ZipProblem, type ZippedFile } from './zip';

const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  heic: 'image/heic',
  heif: 'image/heif',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  bmp: 'image/bmp',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  '3gp': 'video/3gpp',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  amr: 'audio/amr',
  caf: 'audio/x-caf',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  oga: 'audio/ogg',
  wav: 'audio/wav',
  pdf: 'application/pdf',
  txt: 'text/plain',
  vcf: 'text/vcard',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** By the ending of its name; bytes of an unknown kind where that tells nothing. */
export const mediaTypeOf = (name: string): string =>
  TYPES[/\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';

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

export const whyNotUnzipped = (error: unknown): string => (error instanceof ZipProblem ? error.message : 'Its bytes are damaged');
