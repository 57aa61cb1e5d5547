import type { Paper } from '../papers/paper';
import type { MeasuredPaper, PdfParts } from './pdf-parts';

/** Lays a paper out and throws the pages away. @throws what `signal` was aborted with. */
export async function measurePaper(_paper: Paper, _parts: PdfParts): Promise<MeasuredPaper> {
  throw new Error('Coming.');
}

/**
 * A paper as a tagged PDF 1.7, in flat memory. The same paper makes the same bytes.
 * @param measured of the same paper, where it is known already. @throws what `signal` was aborted with.
 */
export async function* writePdf(_paper: Paper, _parts: PdfParts, _measured?: MeasuredPaper): AsyncGenerator<Uint8Array, MeasuredPaper> {
  yield new Uint8Array();
  throw new Error('Coming.');
}
