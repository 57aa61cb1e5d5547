import type { StoredBytes } from '../../core/evidence/message';
import { fromBase64 } from '../../core/text/base64';
import type { Answer } from '../messaging/protocol';
import { type StagingParts, whereAsked } from './staging-parts';

/** In characters, so 45 MB of bytes: Chromium's runtime messages end at 64 MiB. */
export const MOST_BASE64 = 60_000_000;
const LONGEST_MEDIA_TYPE = 255;

const badBytes: Answer<never> = { ok: false, problem: { code: 'bad-input', said: { key: 'notKept.badData' } } };

/** Keeps one file of a running capture, so that nothing large travels in its snapshot. The same file again is harmless. */
export async function stageBytes(
  { id, mediaType, base64 }: { readonly id: string; readonly mediaType: string; readonly base64: string },
  parts: StagingParts,
): Promise<Answer<StoredBytes>> {
  if (typeof mediaType !== 'string' || mediaType.length > LONGEST_MEDIA_TYPE) return badBytes;
  if (typeof base64 !== 'string' || base64.length > MOST_BASE64) return badBytes;
  const bytes = decoded(base64);
  return bytes === undefined ? badBytes : whereAsked(id, parts, (request) => parts.archive.stage(request, bytes, mediaType));
}

function decoded(base64: string): Uint8Array | undefined {
  try {
    return fromBase64(base64);
  } catch {
    return undefined;
  }
}
