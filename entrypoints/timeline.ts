import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { connect } from '../lib/platform/archive/db';
import { openArchiveWith } from '../lib/platform/archive/open-with';
import { upgrades } from '../lib/platform/archive/upgrades';
import { judgeIn } from '../lib/platform/timeline/judge';
import { serveTimeline, type WorkerScope } from '../lib/platform/timeline/serve';
import { timelineStore } from '../lib/platform/timeline/store';
import { timelineOf } from '../lib/platform/timeline/timeline';

/** Runs in a dedicated worker of the desk, where there is no extension API. */
export default defineUnlistedScript(() => {
  serveTimeline(globalThis as unknown as WorkerScope, (zone, unlocked) => {
    const store = timelineStore({ connect: () => connect('evenkeel', upgrades, () => undefined), crypto, unlocked });
    const judge = judgeIn(() => new Worker('/tone.js'));
    return timelineOf({ archive: openArchiveWith(unlocked), store, zone, judge });
  });
});
