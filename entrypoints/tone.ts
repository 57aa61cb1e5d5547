import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { rewrite } from '../lib/core/biff/rewrite';
import { suggestEdit } from '../lib/core/biff/suggest';
import { warmUpEdits } from '../lib/core/biff/warm-up';
import { createAnalyser } from '../lib/core/tone/analyse';
import { inlinedBytes } from '../lib/core/tone/inlined';
import { loadModel } from '../lib/core/tone/model/model';
import { warmUp } from '../lib/core/tone/warm-up';
import weights from '../lib/core/tone/weights/tone.bin?url&inline';
import type { Engine } from '../lib/page/field/coach-box';
import { askBeside } from '../lib/page/on-device/ask-beside';
import type { BuiltInModels } from '../lib/page/on-device/built-in-model';
import { whileIdle } from '../lib/page/while-idle';
import { type FlagsScope, serveFlags } from '../lib/platform/timeline/serve-flags';

declare global {
  /** In a page's isolated world: what judges and rewrites. `secondWanted` says whether the browser's own model is to be asked too. */
  var evenkeelEngine: ((secondWanted: () => Promise<boolean>) => Engine) | undefined;
}

/**
 * Runs in a frame once a compose box there has the focus: the coach asks for it. A file of its own, for it is mostly
 * weights and word lists, and a page where nobody writes is not to carry them. The weights are read when the engine is
 * first called for, which is a task of its own.
 */
export default defineUnlistedScript(() => {
  // In a worker of the timeline nobody writes: there it reads messages for flags, and the weights lie in the extension but once.
  if ('WorkerGlobalScope' in globalThis) {
    serveFlags(globalThis as unknown as FlagsScope, () => createAnalyser(loadModel(inlinedBytes(weights))));
    return;
  }
  globalThis.evenkeelEngine = (secondWanted) => {
    const model = loadModel(inlinedBytes(weights));
    const analyse = createAnalyser(model);
    whileIdle([...warmUp(analyse), ...warmUpEdits(analyse), ...model.preparations]);
    return {
      analyse,
      ahead: analyse.ahead,
      suggest: (text, finding) => suggestEdit(text, finding, analyse),
      rewrite: (text, options) => rewrite(text, { ...options, analyse }),
      second: askBeside(globalThis as BuiltInModels, secondWanted, analyse),
    };
  };
});
