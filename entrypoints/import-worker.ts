import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ImportProgress } from '../lib/core/imports/import-steps';
import { saidOf } from '../lib/core/words/is-said';
import { openArchiveWith } from '../lib/platform/archive/open-with';
import { Cancelled } from '../lib/platform/importing/import-problem';
import type { FromWorker, ToWorker } from '../lib/platform/importing/job';
import { runJob } from '../lib/platform/importing/run-job';
import { ERASED_CHANNEL } from '../lib/platform/lock/erased-channel';

/** In milliseconds: more often nobody sees a difference, unless another step begins. */
const PROGRESS_EVERY = 100;

/** A dedicated worker of the desk: does one job, answers, and is ended by the desk. */
export default defineUnlistedScript(() => {
  const cancelled = new AbortController();
  const answer = (message: FromWorker) => self.postMessage(message);
  let told = 0;
  let step: ImportProgress['step'] | undefined;
  let key: CryptoKey | undefined;
  // Everything is erased: what is being brought in would make an archive anew.
  new BroadcastChannel(ERASED_CHANNEL).onmessage = () => self.close();

  self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
    if ('cancel' in data) {
      cancelled.abort();
      return;
    }
    key = data.unlocked;
    if (!('order' in data)) return;
    const unlocked = async () => key;
    const archive = openArchiveWith(unlocked);
    try {
      const result = await runJob(data.order, {
        archive,
        unlocked,
        locks: navigator.locks,
        signal: cancelled.signal,
        onProgress(progress) {
          const now = performance.now();
          if (now - told < PROGRESS_EVERY && progress.step === step) return;
          told = now;
          step = progress.step;
          answer({ is: 'progress', progress });
        },
      });
      answer({ is: 'done', result });
    } catch (error) {
      if (error instanceof Cancelled) return answer({ is: 'cancelled' });
      const said = saidOf(error);
      if (!said) console.error(error);
      answer({ is: 'failed', ...(said && { said }) });
    } finally {
      archive.close();
    }
  };
});
