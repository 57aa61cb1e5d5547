import { WAYS, type WayName } from './ways';

/** One way of writing one exhibit, in a process of its own: what it left in memory must not be the next one's. */
export interface Written {
  readonly pages: number;
  readonly bytes: number;
  readonly ms: number;
  /** Milliseconds of processor time, on all cores: what does not hang on who else uses the machine. */
  readonly worked: number;
  /** Bytes that the process grew by at its largest. */
  readonly grown: number;
}

const [name, messages] = process.argv.slice(2);
if (name === undefined || !(name in WAYS)) throw new Error('Give a way and a number of messages.');
const before = process.memoryUsage.rss();
const idle = process.cpuUsage();
const from = performance.now();
const { pages, bytes } = await WAYS[name as WayName](Number(messages));
const ms = performance.now() - from;
const { user, system } = process.cpuUsage(idle);
const written: Written = {
  pages,
  bytes,
  ms,
  worked: (user + system) / 1000,
  grown: Math.max(0, process.resourceUsage().maxRSS * 1024 - before),
};
console.log(JSON.stringify(written));
