import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Analyse, createAnalyser } from '../lib/core/tone/analyse';

declare global {
  /** The judge of tone, in a page's isolated world. */
  var evenkeelAnalyse: Analyse | undefined;
}

/**
 * Runs just before the coach in the same world. A file of its own, for it is mostly data (weights, word list, phrases),
 * and what it costs is to be seen apart from what the coach costs.
 */
export default defineUnlistedScript(() => {
  globalThis.evenkeelAnalyse ??= createAnalyser();
});
