import type { FilePiece, PieceTaken } from '../../core/evidence/capture';
import { fromBase64 } from '../../core/text/base64';
import type { Answer } from '../messaging/protocol';
import { joined } from './joined';
import { type StagingParts, whereAsked } from './staging-parts';

/** In bytes. */
const LARGEST_FILE = 45_000_000;
/** In characters. */
export const MOST_BASE64 = 4_000_000;
const LONGEST_WORD = 255;

const badBytes: Answer<never> = { ok: false, problem: { code: 'bad-input', said: { key: 'notKept.badData' } } };

/**
 * Takes one piece of a file of a running capture, and with the last keeps the file, so that nothing large travels in its snapshot. The
 * same piece or file again is harmless.
 */
export async function stageBytes({ id, ...piece }: FilePiece & { readonly id: string }, parts: StagingParts): Promise<Answer<PieceTaken>> {
  const bytes = isPiece(piece) ? decoded(piece.base64) : undefined;
  if (bytes === undefined || piece.at + bytes.length > piece.size || (bytes.length === 0 && piece.size > 0)) return badBytes;
  return whereAsked<PieceTaken>(id, parts, async (request) => {
    const file = joined(request, piece, bytes);
    return 'next' in file ? file : parts.archive.stage(request, file.whole, piece.mediaType);
  });
}

const isPiece = ({ file, mediaType, size, at, base64 }: FilePiece): boolean =>
  isWord(file) &&
  isWord(mediaType) &&
  isPlace(size, LARGEST_FILE) &&
  isPlace(at, size) &&
  typeof base64 === 'string' &&
  base64.length <= MOST_BASE64;

const isWord = (word: unknown): boolean => typeof word === 'string' && word.length <= LONGEST_WORD;
const isPlace = (place: number, end: number): boolean => Number.isSafeInteger(place) && place >= 0 && place <= end;

function decoded(base64: string): Uint8Array | undefined {
  try {
    return fromBase64(base64);
  } catch {
    return undefined;
  }
}
