import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RouteAnswer } from '../support/routes';

const PACKAGES = join(import.meta.dirname, '../apps/node_modules');
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', png: 'image/png', gif: 'image/gif' };

/** A file of a package that is installed for these tests, for pages that load it as it is: `/packages/react/umd/…`. */
export function packaged(pathname: string): RouteAnswer | undefined {
  try {
    return {
      body: readFileSync(join(PACKAGES, pathname.replace('/packages/', ''))),
      contentType: TYPES[pathname.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    };
  } catch {
    return undefined;
  }
}
