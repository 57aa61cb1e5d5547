import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Analyse, createAnalyser } from '../lib/core/tone/analyse';
import { inlinedBytes } from '../lib/core/tone/inlined';
import { loadModel } from '../lib/core/tone/model/model';
import weights from '../lib/core/tone/weights/tone.bin?url&inline';

declare global {
  /** The judge of tone, in a page's isolated world. */
  var evenkeelAnalyse: Analyse | undefined;
}

/**
 * Runs in a frame once a compose box there has the focus: the coach asks for it. A file of its own, for it is mostly
 * weights, and a page where nobody writes is not to carry them.
 */
export default defineUnlistedScript(() => {
  const analyse = createAnalyser(loadModel(inlinedBytes(weights)));
  globalThis.evenkeelAnalyse = analyse;
  // The first sentence costs more than all that follow, for compiling: it is judged while nobody waits for it.
  requestIdleCallback(() => analyse('You never listen. How convenient. Can you bring her coat on Friday at 5.30, Sam?'));
});
