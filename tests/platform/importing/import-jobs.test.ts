import { describe, expect, it, vi } from 'vitest';
import type { ImportReceipt } from '../../../lib/core/imports/import-steps';
import type { Archive } from '../../../lib/platform/archive/archive';
import { importFile } from '../../../lib/platform/importing/import-file';
import { importJobs } from '../../../lib/platform/importing/import-jobs';
import type { FromWorker, ToWorker } from '../../../lib/platform/importing/job';
import { archiveIn, freshName } from '../archive/fixtures';
import { chatFile, plainChat } from './plain-chat';

vi.stubGlobal('navigator', { locks: { request: async (...given: unknown[]) => (given.at(-1) as () => unknown)() } });

/** A worker that ends without a word: the browser ran out of memory, say. */
function endingWorker(archive: Archive, files: boolean): Worker {
  const worker = {
    onmessage: null as ((event: { data: FromWorker }) => void) | null,
    onerror: null as (() => void) | null,
    async postMessage(message: ToWorker) {
      if (!('order' in message) || message.order.job !== 'import') return;
      if (files) {
        const [file, given] = [chatFile('a|Maya|ok'), { zone: 'Europe/London', language: 'en-GB', now: new Date() }];
        const parts = { archive, dkimOf: async () => [], onProgress: () => {}, signal: new AbortController().signal };
        await importFile(message.order.request, file, plainChat, { needsZone: true }, given, parts);
      }
      worker.onerror?.();
    },
    terminate() {},
  };
  return worker as unknown as Worker;
}

const answers = { zone: 'Europe/London', language: 'en-GB' };
const bringIn = (files: boolean): Promise<ImportReceipt | undefined> => {
  const archive = archiveIn(freshName());
  const jobs = importJobs({ archive, startWorker: () => endingWorker(archive, files), unlocked: async () => undefined });
  return jobs.bringIn(new File(['a|Maya|ok'], 'maya.chat'), answers, { needsZone: true }, () => {}).done;
};

describe('an import whose worker ended', () => {
  it('is told as kept where its entry was filed', async () => {
    expect(await bringIn(true)).toMatchObject({ entry: 1, record: { counts: { added: 1 } } });
  });

  it('is told as failed where it was not', async () => {
    await expect(bringIn(false)).rejects.toThrow('The import stopped.');
  });
});
