import { render } from 'preact';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { Card } from '../../components/coach/card';
import cardCss from '../../components/coach/card.css?inline';
import tokensCss from '../../components/style/tokens.css?inline';
import { rewrite } from '../../lib/core/biff/rewrite';
import { suggestEdit } from '../../lib/core/biff/suggest';
import { onDemand } from '../../lib/core/coach/on-demand';
import type { Analyse } from '../../lib/core/tone/analyse';
import { attend } from '../../lib/page/field/attend';
import { createCardHost } from '../../lib/page/field/card-host';
import type { Engine } from '../../lib/page/field/coach-box';
import { askBeside } from '../../lib/page/on-device/ask-beside';
import type { BuiltInModels } from '../../lib/page/on-device/built-in-model';
import { siteFor } from '../../lib/page/sites';
import { send } from '../../lib/platform/messaging/send';
import { secondSuggestionWanted } from '../../lib/platform/settings/second-suggestion';

declare global {
  /** Called in open tabs when coaching is switched off for their site. */
  var evenkeelCoachStop: (() => void) | undefined;
  /** The judge of tone: `tone.js` leaves it in the same world. */
  var evenkeelAnalyse: Analyse | undefined;
}

/** Registered at run time for the sites that the user switched on, so it names no site of its own. */
export default defineContentScript({
  registration: 'runtime',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main(ctx) {
    globalThis.evenkeelCoachStop?.();
    globalThis.evenkeelCoachStop = () => ctx.abort();
    // One that is left from the version before the extension's update knows other weights.
    globalThis.evenkeelAnalyse = undefined;
    const engine = onDemand(async () => {
      await send('coach.judge', undefined);
      const analyse = globalThis.evenkeelAnalyse;
      return analyse && engineWith(analyse);
    });
    const card = createCardHost(
      document,
      tokensCss + cardCss,
      (root, shown, act) => render(shown ? <Card card={shown} act={act} /> : null, root),
      ctx.signal,
    );
    attend(
      window,
      {
        engine,
        site: () => siteFor(document, location),
        card,
        now: () => performance.now(),
        alive: () => ctx.isValid,
      },
      ctx.signal,
    );
  },
});

const engineWith = (analyse: Analyse): Engine => ({
  analyse,
  suggest: (text, finding) => suggestEdit(text, finding, analyse),
  rewrite: (text, options) => rewrite(text, { ...options, analyse }),
  second: askBeside(globalThis as BuiltInModels, secondSuggestionWanted, analyse),
});
