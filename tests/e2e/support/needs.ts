import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import { ensureServers } from '../servers/install';
import { ensureProsody } from '../servers/install-prosody';
import { findChromium } from './chromium';
import { findFirefox } from './firefox';

export type Need = 'chromium' | 'firefox' | 'servers' | 'chat server' | 'small disk';

const missing = (need: Need): string | undefined => {
  if (need === 'chromium') return findChromium() ? undefined : 'there is no Chromium here';
  if (need === 'firefox') return findFirefox() ? undefined : 'there is no Firefox here';
  if (need === 'small disk') return canMount() ? undefined : 'this user may not mount a small disk';
  const servers = need === 'servers' ? ensureServers() : ensureProsody();
  return servers.ready ? undefined : servers.reason;
};

/** A small disk of its own needs root, and a container may refuse it even then. */
function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-mount-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'evenkeel', folder]).status === 0;
  if (mounted) execFileSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
  return mounted;
}

/**
 * `describe` for tests that need a browser or the servers: where one is missing they are skipped and say why. With CI set
 * they run all the same, and fail; but for a small disk, which no script of ours can install.
 */
export function describeWith(needs: readonly Need[], name: string, tests: () => void): void {
  const reasons = needs.flatMap((need) => (process.env.CI && need !== 'small disk' ? [] : (missing(need) ?? [])));
  if (reasons.length > 0) describe.skip(`${name} (skipped: ${reasons.join('; ')})`, tests);
  else describe(name, tests);
}
