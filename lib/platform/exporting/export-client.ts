import type { ExportDoor, ExportStep } from '../../core/export/door';
import { ExportProblem } from '../../core/export/problem';
import { ArchiveProblem } from '../archive/problem';
import { onLockChange, used } from '../vault/session-key';
import type { Offering } from './offering';
import type { Answer, Ask, FromWorker, ToWorker } from './wire';

export interface ExportClientParts {
  readonly startWorker: () => Worker;
  /** The key that opens a locked archive: a worker cannot ask for it by itself. */
  readonly unlocked: () => Promise<CryptoKey | undefined>;
  readonly offering: Offering;
}

interface Waiting {
  readonly resolve: (value: Answer) => void;
  readonly reject: (error: unknown) => void;
  readonly onStep: ((step: ExportStep) => void) | undefined;
}

/** In milliseconds: a worker that nobody asks for so long is ended, and its memory is free. */
const IDLE = 30_000;

/** Exports in a worker of their own, which is started when it is first asked. What is stopped rejects with the signal's reason. */
export function exportsIn({ startWorker, unlocked, offering }: ExportClientParts): ExportDoor {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let asked = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;
  const post = (message: ToWorker) => worker?.postMessage(message);

  function started(): Worker {
    clearTimeout(idle);
    if (worker) return worker;
    worker = startWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => hear(data));
    // It did not start, or ran out of memory: nobody is to wait for ever.
    worker.addEventListener('error', () => {
      for (const { reject } of waiting.values()) reject(new Error('The export ended.'));
      end();
    });
    return worker;
  }

  function end(): void {
    worker?.terminate();
    worker = undefined;
    waiting.clear();
  }

  function hear(data: FromWorker): void {
    const one = waiting.get(data.id);
    if (data.is === 'step') {
      one?.onStep?.(data.step);
      // The desk must not lock itself over work that nobody has to click at.
      used().catch(() => undefined);
      return;
    }
    waiting.delete(data.id);
    if (data.is === 'answer') one?.resolve(data.value);
    else if (data.is === 'problem') one?.reject(errorOf(data));
    if (waiting.size > 0) return;
    clearTimeout(idle);
    idle = setTimeout(end, IDLE);
  }

  async function ask<T extends Answer>(question: Ask, onStep?: Waiting['onStep'], signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    const key = await unlocked();
    signal?.throwIfAborted();
    started();
    post({ is: 'key', key });
    const id = ++asked;
    return new Promise((resolve, reject) => {
      // The answer to a call is of that call's type.
      waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, onStep });
      signal?.addEventListener('abort', () => {
        if (!waiting.has(id)) return;
        post({ is: 'stop', id });
        reject(signal.reason);
      });
      post({ is: 'ask', id, ask: question });
    });
  }

  onLockChange(async () => {
    if (worker) post({ is: 'key', key: await unlocked() });
  });

  return {
    forecast: (request, onStep, signal) => ask({ call: 'forecast', request }, onStep, signal),
    mirror: (request, signal) => ask({ call: 'mirror', request }, undefined, signal),
    suggestions: (request, signal) => ask({ call: 'suggestions', request }, undefined, signal),
    make: (request, password, onStep, signal) =>
      ask({ call: 'make', request, ...(password !== undefined && { password }) }, onStep, signal),
    waiting: () => ask({ call: 'waiting' }),
    async file() {
      await offering.begin();
      return ask({ call: 'file' });
    },
    paper: (path) => ask({ call: 'paper', path }),
    letGo(id) {
      offering.end();
      return ask({ call: 'letGo', id });
    },
    nextMark: (initials) => ask({ call: 'nextMark', initials }),
  };
}

const errorOf = ({ code, said, name }: FromWorker & { readonly is: 'problem' }): Error =>
  code !== undefined
    ? new ArchiveProblem(code)
    : said
      ? new ExportProblem(said.key, ...(said.values ?? []))
      : new Error(`The export failed: ${name}`);
