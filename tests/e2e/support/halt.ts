import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { attachTo } from './target-session';
import { until } from './until';

/** The background script will stand still at one line, and nothing after that line will have run. */
export interface Halt {
  /** Waits until it stands there. */
  reached(): Promise<void>;
  /** Ends it there. */
  kill(): Promise<void>;
}

/** Ends a worker and waits until it has ended. What is under way may wake another at once, under the same id. */
export async function endWorker(debug: CDPSession, targetId: string): Promise<void> {
  let ended = false;
  const worker = await attachTo(debug, targetId, (event) => {
    if (event === 'Inspector.targetCrashed' || event === 'detached') ended = true;
  });
  // Not awaited: a worker that stands still may never answer.
  void worker.send('Inspector.enable');
  await debug.send('Target.closeTarget', { targetId });
  await until('the worker to end', async () => ended);
  await worker.detach();
}

/**
 * Sets a breakpoint in the script as it was built, so that a test can end the worker at a line without a word of test code in
 * the product.
 * @param script File of the built script.
 * @param place Has to match exactly once: the breakpoint stands where the match begins.
 */
export async function haltAt(debug: CDPSession, targetId: string, script: string, place: RegExp): Promise<Halt> {
  const code = await readFile(script, 'utf8');
  const [match, ...others] = code.matchAll(new RegExp(place, 'g'));
  if (!match || others.length > 0) throw new Error(`${place} is found ${others.length + (match ? 1 : 0)} times in ${script}, not once`);
  const before = code.slice(0, match.index).split('\n');
  let halted = false;
  const worker = await attachTo(debug, targetId, (event) => {
    if (event === 'Debugger.paused') halted = true;
  });
  await worker.send('Debugger.enable');
  const { locations } = await worker.send('Debugger.setBreakpointByUrl', {
    urlRegex: `/${basename(script).replace('.', '\\.')}$`,
    lineNumber: before.length - 1,
    columnNumber: before.at(-1)?.length ?? 0,
  });
  if (!Array.isArray(locations) || locations.length !== 1) throw new Error(`The debugger takes no breakpoint at ${place}`);
  return {
    async reached() {
      await until(`the worker to come to ${place}`, async () => halted);
    },
    async kill() {
      // Letting go of it earlier would let it run on.
      await endWorker(debug, targetId);
      await worker.detach();
    },
  };
}
