import { readdirSync, readFileSync } from 'node:fs';

const EVERY_MS = 50;

/** Memory of its own, in bytes, of each process of the extension's pages and workers that a browser with this profile runs. */
export function ownMemory(profile: string): number {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({ pid, command: read(`/proc/${pid}/cmdline`), status: read(`/proc/${pid}/status`) }));
  const parentOf = new Map(processes.map(({ pid, status }) => [pid, /^PPid:\s+(\d+)/m.exec(status)?.[1] ?? '0']));
  const browsers = new Set(processes.filter(({ command }) => command.includes(profile)).map(({ pid }) => pid));
  const isOurs = (pid: string): boolean => pid !== '0' && (browsers.has(pid) || isOurs(parentOf.get(pid) ?? '0'));
  return processes
    .filter(({ pid, command }) => command.includes('--extension-process') && isOurs(pid))
    .reduce((sum, { status }) => sum + 1024 * Number(/^RssAnon:\s+(\d+)/m.exec(status)?.[1] ?? 0), 0);
}

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** The most while something is done. */
export async function mostMemory<T>(
  profile: string,
  work: () => Promise<T>,
): Promise<{ readonly before: number; readonly most: number; readonly value: T }> {
  const before = ownMemory(profile);
  let most = before;
  const looking = setInterval(() => {
    most = Math.max(most, ownMemory(profile));
  }, EVERY_MS);
  try {
    return { value: await work(), before, most };
  } finally {
    clearInterval(looking);
  }
}
