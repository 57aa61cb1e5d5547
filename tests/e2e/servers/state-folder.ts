import { chmodSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A UNIX socket's path has at most 107 bytes; Dovecot's longest name below its folder needs some 40 of them. */
const LONGEST = 60;

const openToAll = (folder: string): boolean => (statSync(folder).mode & 0o001) !== 0 && (folder === '/' || openToAll(dirname(folder)));

/** A fresh, short folder that the system user who owns the mail may pass through. */
export function makeStateFolder(): string {
  const here = tmpdir();
  const base = here.length + 12 <= LONGEST && openToAll(here) ? here : '/tmp';
  const folder = mkdtempSync(join(base, 'ekmail-'));
  chmodSync(folder, 0o755);
  return folder;
}
