import verifyPage from 'virtual:verify-page';
import wideBold from 'roboto-fontface/fonts/roboto/Roboto-Bold.woff?url&inline';
import wideRegular from 'roboto-fontface/fonts/roboto/Roboto-Regular.woff?url&inline';
import regular from 'typeface-arimo/files/arimo-latin-400.woff?url&inline';
import bold from 'typeface-arimo/files/arimo-latin-700.woff?url&inline';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { webDigest } from '../lib/core/evidence/digest';
import { loadFonts } from '../lib/core/pdf/fonts';
import { inlinedBytes } from '../lib/core/tone/inlined';
import { connect } from '../lib/platform/archive/db';
import { openArchiveWith } from '../lib/platform/archive/open-with';
import { deviceKeyIn } from '../lib/platform/archive/signed-head';
import { upgrades } from '../lib/platform/archive/upgrades';
import { readPeople } from '../lib/platform/contacts/people';
import { drawRun } from '../lib/platform/exporting/draw-run';
import { exportFolder } from '../lib/platform/exporting/export-folder';
import { exportsOf } from '../lib/platform/exporting/exports';
import { inDatabase, recentVault } from '../lib/platform/exporting/recent-vault';
import { serveExports, type WorkerScope } from '../lib/platform/exporting/serve';
import { pairsKept } from '../lib/platform/importing/kept-pairs';
import { ERASED_CHANNEL } from '../lib/platform/lock/erased-channel';
import { judgeIn } from '../lib/platform/timeline/judge';
import { timelineStore } from '../lib/platform/timeline/store';

/** A dedicated worker of the desk: gathers, makes and holds packs. There is no extension API here. */
export default defineUnlistedScript(() => {
  // Everything is erased: what is being made would be left behind.
  new BroadcastChannel(ERASED_CHANNEL).onmessage = () => self.close();
  serveExports(globalThis as unknown as WorkerScope, (unlocked) => {
    const draw = drawRun();
    const judge = judgeIn(() => new Worker('/tone.js'));
    return exportsOf({
      archive: openArchiveWith(unlocked),
      store: timelineStore({ connect: () => connect('evenkeel', upgrades, () => undefined), crypto, unlocked }),
      paired: async () => (await pairsKept(unlocked))?.found ?? [],
      people: async () => {
        const { contacts } = await readPeople({ connect: () => connect('evenkeel', upgrades, () => undefined), crypto, unlocked });
        return contacts.flatMap(({ name }) => (name === undefined ? [] : [name]));
      },
      vault: recentVault(unlocked),
      deviceKey: () => inDatabase((database) => deviceKeyIn(database, crypto)),
      folder: exportFolder(navigator.storage),
      locks: navigator.locks,
      papers: async () => ({
        ...(draw && { draw }),
        fonts: loadFonts({
          regular: inlinedBytes(regular),
          bold: inlinedBytes(bold),
          wideRegular: inlinedBytes(wideRegular),
          wideBold: inlinedBytes(wideBold),
        }),
      }),
      findingsOf: async (texts) => judge.find(texts),
      verifyPage,
      crypto,
      digest: webDigest(crypto.subtle),
    });
  });
});
