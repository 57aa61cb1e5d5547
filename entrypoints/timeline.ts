import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openArchiveWith } from '../lib/platform/archive/open-with';
import { plainTimeline } from '../lib/platform/timeline/plain-timeline';
import { serveTimeline, type WorkerScope } from '../lib/platform/timeline/serve';

/** Runs in a dedicated worker of the desk, where there is no extension API. */
export default defineUnlistedScript(() => {
  serveTimeline(globalThis as unknown as WorkerScope, (zone, unlocked) => plainTimeline(openArchiveWith(unlocked), zone));
});
