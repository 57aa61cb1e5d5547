import { createHash } from 'node:crypto';
import type { CaptureStore, KeepBytes } from '../../../lib/page/capture/store';
import { keepingIn } from '../../../lib/page/capture/store';

/** An archive's waiting room in memory; `files` are its contents by digest. */
export function memoryStore(screen: CaptureStore['screen'] = async () => ({ ok: true, value: { missed: 'No picture in a test.' } })) {
  const files = new Map<string, Buffer>();
  let come = Buffer.alloc(0);
  const store: CaptureStore = {
    screen,
    bytes: async ({ size, at, base64, mediaType }) => {
      const piece = Buffer.from(base64, 'base64');
      const bytes = at === 0 ? piece : Buffer.concat([come, piece]);
      come = bytes;
      if (bytes.length < size) return { ok: true, value: { next: bytes.length } };
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      files.set(sha256, bytes);
      return { ok: true, value: { sha256, size: bytes.length, mediaType } };
    },
  };
  return { ...store, files };
}

export const keepInMemory = (): KeepBytes => keepingIn(memoryStore()).keep;
