import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './source-files';

/** The folders of the builds that ship. */
export const BUILDS = { chrome: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;

export function built(browser: keyof typeof BUILDS): string {
  const folder = join(root, BUILDS[browser]);
  if (!existsSync(folder)) throw new Error(`${BUILDS[browser]} is missing: npm test builds it, or run npm run build.`);
  return folder;
}
