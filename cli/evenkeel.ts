import { once } from 'node:events';
import { runCommand } from './command';

/** Waits while the reader of a pipe is behind, so that a long run keeps little in memory. */
async function out(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader has gone ("| head"): there is nobody left to answer.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runCommand(
  process.argv.slice(2),
  { input: process.stdin, out, error: (line) => console.error(line) },
  {
    verify: async () => (await import('./verify')).verifyCommand,
    import: async () => (await import('./import-file')).importCommand,
  },
);
