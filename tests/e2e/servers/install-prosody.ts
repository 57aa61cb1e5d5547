import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, updatePackageLists, whyNoPackages } from './apt';
import type { NotInstalled } from './install';

/** Asking it for its version would start a server. */
export const PROSODY = '/usr/bin/prosody';

/** Converse.js as its makers built it. */
export const CONVERSE = join(import.meta.dirname, '../apps/node_modules/converse.js/dist');

/** Finds Prosody and Converse.js, and installs Prosody on a Debian machine where we are root. */
export function ensureProsody(): { readonly ready: true } | NotInstalled {
  const refuse = (why: string): NotInstalled => ({ ready: false, reason: `Converse.js and Prosody cannot run here: ${why}.` });
  if (!existsSync(join(CONVERSE, 'converse.min.js'))) return refuse('the packages in tests/e2e/apps are not installed');
  if (existsSync(PROSODY)) return { ready: true };
  const why = whyNoPackages() ?? updatePackageLists() ?? installPackages(['prosody']);
  if (why) return refuse(why);
  return existsSync(PROSODY) ? { ready: true } : refuse('apt-get installed Prosody, but it is not where it should be');
}
