import type { PageReader } from '../../../lib/page/sites/site';

export const PIXEL = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** A site of a few files, which refuses every other origin as the real reader does. */
export function siteOfFiles(
  files: Readonly<Record<string, readonly [mediaType: string, body: string | Uint8Array]>>,
): PageReader & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    get: async (path) => {
      const address = new URL(path, 'https://mail.example.org/');
      if (address.origin !== 'https://mail.example.org') throw new Error('It lies on another site.');
      asked.push(address.pathname);
      const file = files[address.pathname];
      if (!file) throw new Error('The site answered with error 404.');
      const [mediaType, body] = file;
      return { mediaType, bytes: typeof body === 'string' ? new TextEncoder().encode(body) : body };
    },
  };
}
