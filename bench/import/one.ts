import { WAYS, type WayName } from './ways';

/** One way of reading one file, in a process of its own: what it left in memory must not be the next one's. */
export interface Read {
  readonly found: number;
  readonly ms: number;
  /** Milliseconds of processor time, on all cores: what does not hang on who else uses the machine. */
  readonly worked: number;
  /** Bytes that the process grew by at its largest. */
  readonly grown: number;
}

const [name, path] = process.argv.slice(2);
if (name === undefined || path === undefined || !(name in WAYS)) throw new Error('Give a way and a file.');
const run = await WAYS[name as WayName](path);
const before = process.memoryUsage.rss();
const idle = process.cpuUsage();
const from = performance.now();
const found = await run();
const ms = performance.now() - from;
const { user, system } = process.cpuUsage(idle);
const read: Read = { found, ms, worked: (user + system) / 1000, grown: Math.max(0, process.resourceUsage().maxRSS * 1024 - before) };
console.log(JSON.stringify(read));
