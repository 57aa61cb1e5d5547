import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);

/** Whether packages can be installed here without asking anyone. */
const canInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get') !== undefined;

/** Installs Debian packages; answers whether it worked. */
export function installPackages(names) {
  if (!canInstall()) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...words) =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=900', ...words], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  console.error(`Installing ${names.join(' ')} (apt-get) …`);
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...names);
}
