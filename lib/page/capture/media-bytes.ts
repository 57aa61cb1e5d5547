import type { Attachment } from '../../core/evidence/message';
import type { PageReader } from '../sites/site';
import { type KeepBytes, NotStored } from './store';

const UNKNOWN_TYPE = 'application/octet-stream';
const TOO_LARGE = 'It is too large to be kept.';

/** Gets what an address of the page's own origin holds, or what a `data:` address says, and keeps it. Rejects only with `NotStored`. */
export async function fetchAttachment(reader: PageReader, keep: KeepBytes, name: string, address: string): Promise<Attachment> {
  try {
    const { mediaType, bytes } = dataIn(address) ?? (await reader.get(address));
    const type = mediaType.replace(/;.*$/s, '').trim().toLowerCase() || UNKNOWN_TYPE;
    const kept = await keep(bytes, type);
    return { name, mediaType: type, ...(kept ? { bytes: kept } : { missed: TOO_LARGE }) };
  } catch (error) {
    if (error instanceof NotStored) throw error;
    return { name, mediaType: UNKNOWN_TYPE, missed: `It could not be fetched. ${error instanceof Error ? error.message : ''}`.trim() };
  }
}

/** A `data:` address holds its bytes itself (RFC 2397): nothing is asked for. */
function dataIn(address: string): { readonly mediaType: string; readonly bytes: Uint8Array } | undefined {
  const [, mediaType = '', base64, data = ''] = /^data:([^,;]*(?:;[^,;]*=[^,;]*)*)(;base64)?,(.*)$/is.exec(address) ?? [];
  if (!/^data:/i.test(address)) return undefined;
  const plain = decodeURIComponent(data);
  return {
    mediaType: mediaType || 'text/plain',
    bytes: base64 ? Uint8Array.from(atob(plain), (character) => character.charCodeAt(0)) : new TextEncoder().encode(plain),
  };
}
