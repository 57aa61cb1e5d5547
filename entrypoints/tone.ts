import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { rewrite } from '../lib/core/biff/rewrite';
import { suggestEdit } from '../lib/core/biff/suggest';
import { createAnalyser } from '../lib/core/tone/analyse';
import { inlinedBytes } from '../lib/core/tone/inlined';
import { loadModel } from '../lib/core/tone/model/model';
import { warmUp } from '../lib/core/tone/warm-up';
import weights from '../lib/core/tone/weights/tone.bin?url&inline';
import type { Engine } from '../lib/page/field/coach-box';
import { askBeside } from '../lib/page/on-device/ask-beside';
import type { BuiltInModels } from '../lib/page/on-device/built-in-model';

declare global {
  /** In a page's isolated world: what judges and rewrites. `secondWanted` says whether the browser's own model is to be asked too. */
  var evenkeelEngine: ((secondWanted: () => Promise<boolean>) => Engine) | undefined;
}

/**
 * Runs in a frame once a compose box there has the focus: the coach asks for it. A file of its own, for it is mostly
 * weights and word lists, and a page where nobody writes is not to carry them.
 */
export default defineUnlistedScript(() => {
  const model = loadModel(inlinedBytes(weights));
  const analyse = createAnalyser(model);
  globalThis.evenkeelEngine = (secondWanted) => ({
    analyse,
    ahead: analyse.ahead,
    suggest: (text, finding) => suggestEdit(text, finding, analyse),
    rewrite: (text, options) => rewrite(text, { ...options, analyse }),
    second: askBeside(globalThis as BuiltInModels, secondWanted, analyse),
  });
  const steps = [...warmUp(analyse), ...model.preparations];
  const whileIdle: IdleRequestCallback = (idle) => {
    do steps.shift()?.();
    while (steps.length > 0 && idle.timeRemaining() > 5);
    if (steps.length > 0) requestIdleCallback(whileIdle);
  };
  requestIdleCallback(whileIdle);
});
