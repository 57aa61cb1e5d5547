import type { KeptEntry } from '../../core/evidence/chain';
import type { PairedConversations } from '../../core/evidence/pairing';
import type { ImportAnswers, ImportProgress, ImportReceipt, Job, Looked } from '../../core/imports/import-steps';
import type { Survey } from '../../core/imports/importer';
import type { Archive } from '../archive/archive';

import { keyResolver } from '../settings/key-lookup';
import { onLockChange, used } from '../vault/session-key';
import { ImportProblem } from './import-problem';
import type { FromWorker, JobOrder, JobResults, ToWorker } from './job';
import type { ExhibitFacts } from './keep-exhibit';
import { noteBegun, noteEnded, releaseUnfinished } from './unfinished';

type OnProgress = (progress: ImportProgress) => void;

export interface ImportJobs {
  look(file: File, answers: ImportAnswers, onProgress: OnProgress): Job<Looked>;
  bringIn(file: File, answers: ImportAnswers, survey: Survey, onProgress: OnProgress): Job<ImportReceipt>;
  /** Gives the number of the entry. */
  keepExhibit(file: File, facts: ExhibitFacts, onProgress: OnProgress): Job<number>;
  /** Works out which messages of two sources are the same, and keeps that for the timeline. */
  pair(): Job<readonly PairedConversations[]>;
}

export interface ImportJobsParts {
  readonly archive: Pick<Archive, 'release' | 'find'>;
  readonly startWorker: () => Worker;
  /** The key that opens a locked archive: a worker cannot ask for it by itself. */
  readonly unlocked: () => Promise<CryptoKey | undefined>;
}

/** In milliseconds: how long a worker has to let go of what it staged, before it is ended and this page does it. */
const PATIENCE_MS = 10_000;

/** Starts a worker for each job, since a page that reads a large file by itself stands still. */
export function importJobs({ archive, startWorker, unlocked }: ImportJobsParts): ImportJobs {
  const running = new Set<Worker>();

  function start<K extends JobOrder['job']>(
    orderOf: () => Promise<Extract<JobOrder, { readonly job: K }>>,
    onProgress: OnProgress,
  ): Job<JobResults[K]> {
    const cancelled = new AbortController();
    return { done: run(orderOf, onProgress, cancelled.signal), cancel: () => cancelled.abort() };
  }

  async function run<K extends JobOrder['job']>(
    orderOf: () => Promise<Extract<JobOrder, { readonly job: K }>>,
    onProgress: OnProgress,
    cancelled: AbortSignal,
  ): Promise<JobResults[K] | undefined> {
    const [order, key] = await Promise.all([orderOf(), unlocked()]);
    if (cancelled.aborted) return undefined;
    const request = 'request' in order ? order.request : undefined;
    if (request) await noteBegun(request);
    const worker = startWorker();
    running.add(worker);
    try {
      const answer = await answerOf(worker, { order, ...(key && { unlocked: key }) }, onProgress, cancelled);
      if (answer.is === 'done') return answer.result as JobResults[K];
      // It may have ended after its entry was filed, while that was compared with what other sources say: then it is kept, and said to be.
      const filed = request && (await archive.find(request).catch(() => undefined));
      if (filed && filed.content.kind !== 'deleted') return filedAs(filed) as JobResults[K];
      if (answer.is === 'cancelled') return undefined;
      throw answer.said ? new ImportProblem(answer.said) : new Error('The import stopped.');
    } finally {
      worker.terminate();
      running.delete(worker);
      if (request) await ended(request);
    }
  }

  /** What the worker did not let go of by itself goes now, or when the desk is opened next. */
  async function ended(request: string): Promise<void> {
    try {
      await archive.release(request);
      await noteEnded(request);
    } catch {
      // The request stays on the list.
    }
  }

  releaseUnfinished(archive).catch(() => undefined);
  onLockChange(async () => {
    const key = await unlocked();
    if (key) for (const worker of running) worker.postMessage({ unlocked: key } satisfies ToWorker);
  });

  return {
    look: (file, answers, onProgress) => start<'look'>(async () => ({ job: 'look', file, answers }), onProgress),
    bringIn: (file, answers, survey, onProgress) =>
      start<'import'>(async () => {
        const resolver = await keyResolver();
        return { job: 'import', file, answers, survey, request: crypto.randomUUID(), ...(resolver && { resolver }) };
      }, onProgress),
    keepExhibit: (file, facts, onProgress) =>
      start<'exhibit'>(async () => ({ job: 'exhibit', file, facts, request: crypto.randomUUID() }), onProgress),
    pair: () =>
      start<'pair'>(
        async () => ({ job: 'pair' }),
        () => undefined,
      ),
  };
}

const filedAs = ({ entry, content }: KeptEntry): JobResults['import' | 'exhibit'] =>
  content.kind === 'import' ? { entry: entry.number, record: content.record } : entry.number;

/** Anything else was posted by a library that took our worker for its own. */
const ENDS: ReadonlySet<unknown> = new Set<FromWorker['is']>(['done', 'cancelled', 'failed']);

const answerOf = (
  worker: Worker,
  message: ToWorker,
  onProgress: OnProgress,
  cancelled: AbortSignal,
): Promise<Exclude<FromWorker, { readonly is: 'progress' }>> =>
  new Promise((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.is === 'progress') {
        onProgress(data.progress);
        // The desk must not lock itself over work that nobody has to click at.
        used().catch(() => undefined);
      } else if (ENDS.has(data.is)) resolve(data);
    };
    worker.onerror = () => resolve({ is: 'failed' });
    worker.postMessage(message);
    cancelled.addEventListener('abort', () => {
      worker.postMessage({ cancel: true } satisfies ToWorker);
      setTimeout(() => resolve({ is: 'cancelled' }), PATIENCE_MS);
    });
  });
