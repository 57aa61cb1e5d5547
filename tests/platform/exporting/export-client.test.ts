import { describe, expect, it } from 'vitest';
import type { ExportDoor } from '../../../lib/core/export/door';
import { ExportProblem } from '../../../lib/core/export/problem';
import { ArchiveProblem } from '../../../lib/platform/archive/problem';
import { exportsIn } from '../../../lib/platform/exporting/export-client';
import { serveExports } from '../../../lib/platform/exporting/serve';
import type { FromWorker, ToWorker } from '../../../lib/platform/exporting/wire';

type Served = ExportDoor & { lock(): void };

/** Both ends of a worker, messages copied on their way. */
function workerOf(door: Partial<Served>): () => Worker {
  return () => {
    const toPage: ((event: MessageEvent<FromWorker>) => void)[] = [];
    const toWorker: ((event: MessageEvent<ToWorker>) => void)[] = [];
    const later = <T>(listeners: ((event: MessageEvent<T>) => void)[], data: T) =>
      queueMicrotask(() => {
        for (const listener of listeners) listener({ data: structuredClone(data) } as MessageEvent<T>);
      });
    serveExports(
      {
        postMessage: (message) => later(toPage, message),
        addEventListener: (_, listener) => void toWorker.push(listener),
      },
      () => door as Served,
    );
    return {
      postMessage: (message: ToWorker) => later(toWorker, message),
      addEventListener: (type: string, listener: (event: MessageEvent<FromWorker>) => void) => type === 'message' && toPage.push(listener),
      terminate: () => undefined,
    } as unknown as Worker;
  };
}

const offering = { begin: async () => undefined, end: () => undefined };
const clientOf = (door: Partial<Served>) => exportsIn({ startWorker: workerOf(door), unlocked: async () => undefined, offering });
const request = { id: 'a' } as Parameters<ExportDoor['make']>[0];
const none = new AbortController().signal;

describe('exports in a worker', () => {
  it('answer, and tell how far they are', async () => {
    const steps: string[] = [];
    const door = clientOf({
      async make({ id }, password, onStep) {
        onStep({ what: 'reading', done: 1, of: 2 });
        onStep({ what: 'papers', done: 1, of: 2 });
        return { id, name: password } as never;
      },
      nextMark: async (initials) => initials.length,
    });
    expect(await door.make(request, 'kettle', ({ what }) => steps.push(what), none)).toEqual({ id: 'a', name: 'kettle' });
    expect(steps).toEqual(['reading', 'papers']);
    expect(await door.nextMark('AB')).toBe(2);
  });

  it('say what went wrong, and of a bug its name alone', async () => {
    const door = clientOf({
      waiting: () => Promise.reject(new ArchiveProblem('locked')),
      file: () => Promise.reject(new ExportProblem('exportProblem.original', 'data/originals/EK-0001/a.pdf')),
      letGo: () => Promise.reject(new DOMException('Full.', 'QuotaExceededError')),
    });
    await expect(door.waiting()).rejects.toMatchObject({ name: 'ArchiveProblem', code: 'locked' });
    await expect(door.file()).rejects.toMatchObject({
      name: 'ExportProblem',
      said: { key: 'exportProblem.original', values: ['data/originals/EK-0001/a.pdf'] },
    });
    await expect(door.letGo('a')).rejects.toMatchObject({ code: 'storage-full' });
  });

  it('stop where they are told to', async () => {
    let stopped = false;
    const door = clientOf({
      mirror: (_, signal) =>
        new Promise((__, reject) => {
          signal.addEventListener('abort', () => {
            stopped = true;
            reject(signal.reason);
          });
        }),
    });
    const stopping = new AbortController();
    const asked = door.mirror(request, stopping.signal);
    await new Promise((resolve) => setTimeout(resolve));
    stopping.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    await new Promise((resolve) => setTimeout(resolve));
    expect(stopped).toBe(true);
  });
});
