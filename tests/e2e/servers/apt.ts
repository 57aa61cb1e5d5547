import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Other programs may be installing packages at the same time; they are waited for, in seconds. */
const LOCK = 'DPkg::Lock::Timeout=600';

export const run = (command: string, args: readonly string[], input?: string) =>
  spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, ...(input ? { input } : {}) });

/** @returns why packages cannot be installed here; `undefined` where they can. */
export function whyNoPackages(): string | undefined {
  if (process.platform !== 'linux') return 'it is set up on Debian Linux only';
  if (process.getuid?.() !== 0) return 'installing packages needs root';
  return existsSync('/usr/bin/apt-get') ? undefined : 'there is no apt-get to install it';
}

/** @returns why it failed. */
export function updatePackageLists(): string | undefined {
  const { status, stderr } = run('apt-get', ['update', '-qq', '-o', LOCK]);
  return status === 0 ? undefined : `apt-get update failed (${lastLine(stderr)})`;
}

/** @returns why it failed. */
export function installPackages(packages: readonly string[]): string | undefined {
  const { status, stderr } = run('apt-get', ['install', '-y', '-qq', '-o', LOCK, '--no-install-recommends', '--no-upgrade', ...packages]);
  return status === 0 ? undefined : `apt-get install failed (${lastLine(stderr)})`;
}

const lastLine = (text: string | null): string => (text ?? '').trim().split('\n').at(-1) ?? '';
