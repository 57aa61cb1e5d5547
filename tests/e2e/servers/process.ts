import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';

export interface Daemon {
  stop(): Promise<void>;
}

/** How a daemon ends when we ask it: PHP's server takes its workers along only on SIGINT. */
export type EndSignal = 'TERM' | 'INT';

/**
 * The shell holds a pipe to us. When it closes, because we ask or because we died in whatever way, the daemon and all
 * that it started (one process group) are told to end and are waited for.
 */
const keeper = (end: EndSignal): string => `"$@" </dev/null & cat >/dev/null; trap "" INT TERM; kill -${end} 0; wait`;

const running = new Set<ChildProcess>();
let watching = false;

const killGroup = (child: ChildProcess): void => {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group has ended already.
  }
};

const killAllAtExit = (): void => {
  if (watching) return;
  watching = true;
  process.on('exit', () => {
    for (const child of running) killGroup(child);
  });
};

/** Starts a daemon, its output in `log`. It ends with `stop()`, and when this process ends, however that comes. */
export function startDaemon(
  command: string,
  args: readonly string[],
  options: { readonly log: string; readonly end: EndSignal; readonly env?: Readonly<Record<string, string>> },
): Daemon {
  killAllAtExit();
  const output = openSync(options.log, 'a');
  const child = spawn('sh', ['-c', keeper(options.end), 'sh', command, ...args], {
    detached: true,
    stdio: ['pipe', output, output],
    env: { ...process.env, ...options.env },
  });
  closeSync(output);
  running.add(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    async stop() {
      if (!running.has(child)) return;
      child.stdin?.end();
      const late = setTimeout(() => killGroup(child), 5000);
      await ended;
      clearTimeout(late);
      killGroup(child);
      running.delete(child);
    },
  };
}

const listen = (port: number): Promise<Server | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => resolve(server));
  });

const close = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

/**
 * `count` ports of 127.0.0.1 that are free now. They lie below the range from which the system takes ports for outgoing
 * connections, so that none is taken in the moment before a daemon opens it.
 */
export async function freePorts(count: number): Promise<number[]> {
  const held: Server[] = [];
  const ports: number[] = [];
  while (ports.length < count) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const server = await listen(port);
    if (!server) continue;
    held.push(server);
    ports.push(port);
  }
  await Promise.all(held.map(close));
  return ports;
}

const opens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

/** Resolves when something listens on the port; rejects after `seconds`. */
export async function portOpen(port: number, seconds = 20): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await opens(port))) {
    if (Date.now() > end) throw new Error(`Nothing listens on 127.0.0.1:${port} after ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
