import type { FilePiece } from '../../core/evidence/capture';

/** A file of which not all has come. */
interface Coming {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** How much of it has come, from its start. */
  have: number;
}

/** By request: a capture brings one file after the other. In memory only: where the background was stopped, it is brought the file anew. */
const coming = new Map<string, Coming>();

/** Captures that run at once, in as many tabs. One more makes the oldest begin its file anew. */
const MOST_COMING = 8;

/** Adds a piece to what has come before of its file: the whole with the last piece, or where to go on. */
export function joined(
  request: string,
  { file, size, at }: FilePiece,
  piece: Uint8Array,
): { readonly whole: Uint8Array } | { readonly next: number } {
  if (piece.length === size) return { whole: piece };
  const before = coming.get(request);
  const known = before?.file === file && before.bytes.length === size ? before : undefined;
  if (!known && at > 0) return { next: 0 };
  const open = known ?? begun(request, file, size);
  if (at !== open.have) return { next: open.have };
  open.bytes.set(piece, at);
  open.have += piece.length;
  if (open.have < size) return { next: open.have };
  coming.delete(request);
  return { whole: open.bytes };
}

function begun(request: string, file: string, size: number): Coming {
  const open: Coming = { file, bytes: new Uint8Array(size), have: 0 };
  coming.delete(request);
  for (const oldest of coming.keys()) if (coming.size >= MOST_COMING) coming.delete(oldest);
  coming.set(request, open);
  return open;
}
