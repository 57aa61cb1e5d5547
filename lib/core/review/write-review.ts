import type { ExportRequest } from '../export/request';
import type { ExportSource } from '../export/source';
import type { PackFile } from '../pack/pack-file';
import { mboxFile } from './mbox';
import { rsmfFiles } from './rsmf';

/** The files for lawyers' review systems that a request asks for, one after the other; each is to be read to its end before the next is asked for. */
export async function* writeReview(source: ExportSource, request: ExportRequest): AsyncGenerator<PackFile> {
  if (request.review.includes('rsmf')) yield* rsmfFiles(source, request);
  if (request.review.includes('mbox')) yield mboxFile(source, request);
}
