import type { PageReader } from '../site';
import type { MessagePlace } from './page';

/**
 * The raw message, byte for byte as the server keeps it. Without `_save` Roundcube re-wraps the lines for display; with it, it wants
 * the session's token, and answers a wrong one with a page of HTML. The server reads without marking the message as seen.
 */
export async function readSource(reader: PageReader, { folder, uid }: MessagePlace, token: string): Promise<Uint8Array> {
  const query = new URLSearchParams({ _task: 'mail', _mbox: folder, _uid: uid, _action: 'viewsource', _save: '1', _token: token });
  const { mediaType, bytes } = await reader.get(`./?${query}`);
  if (/^text\/html\b/i.test(mediaType)) throw new Error('The site answered with a page and not with the message.');
  if (bytes.length === 0) throw new Error('The site answered with an empty message.');
  return bytes;
}
