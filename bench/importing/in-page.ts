import type { ImportProgress, Looked } from '../../lib/core/imports/import-steps';
import type { FromWorker, JobOrder } from '../../lib/platform/importing/job';

/** Milliseconds from when the job was given. */
export interface JobTimes {
  /** First told of each step. */
  readonly steps: Readonly<Partial<Record<ImportProgress['step'], number>>>;
  readonly ms: number;
  readonly messages: number;
  readonly looked?: Looked;
}

/**
 * Runs in a page of the extension: gives a job to the worker that the desk gives it to. `file`: the page's only file field names it.
 * Uses nothing from outside, since it travels as text.
 */
export async function job(order: { readonly job: JobOrder['job']; readonly self?: string; readonly looked?: Looked }): Promise<JobTimes> {
  const file = document.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0];
  const worker = new Worker('/import-worker.js');
  const from = performance.now();
  const steps: Partial<Record<ImportProgress['step'], number>> = {};
  const answers = { zone: 'Europe/London', language: 'en-GB', ...(order.self !== undefined && { self: order.self }) };
  const survey = order.looked?.is === 'readable' ? order.looked.survey : undefined;
  try {
    return await new Promise<JobTimes>((resolve, reject) => {
      worker.onerror = () => reject(new Error('The worker ended.'));
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        const now = performance.now() - from;
        if (data.is === 'progress') steps[data.progress.step] ??= now;
        else if (data.is !== 'done') reject(new Error(`The job ended as ${data.is}: ${JSON.stringify(data)}`));
        else {
          const { result } = data;
          const isLooked = order.job === 'look';
          const messages = typeof result === 'object' && 'record' in result ? result.record.counts.added : 0;
          resolve({ steps, ms: now, messages, ...(isLooked && { looked: result as Looked }) });
        }
      };
      worker.postMessage({ order: { job: order.job, file, answers, survey, request: crypto.randomUUID() } });
    });
  } finally {
    worker.terminate();
  }
}
