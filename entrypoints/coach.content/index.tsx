import { render } from 'preact';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { Card } from '../../components/coach/card';
import cardCss from '../../components/coach/card.css?inline';
import tokensCss from '../../components/style/tokens.css?inline';
import { Words } from '../../components/words/words';
import { onDemand } from '../../lib/core/coach/on-demand';
import { attend } from '../../lib/page/field/attend';
import { createCardHost } from '../../lib/page/field/card-host';
import type { Engine } from '../../lib/page/field/coach-box';
import { siteFor } from '../../lib/page/sites';
import { send } from '../../lib/platform/messaging/send';
import { watchManner } from '../../lib/platform/settings/manner';
import { secondSuggestionWanted } from '../../lib/platform/settings/second-suggestion';
import { say } from '../../lib/platform/words';

declare global {
  /** Called in open tabs when coaching is switched off for their site. */
  var evenkeelCoachStop: (() => void) | undefined;
  /** What judges and rewrites: `tone.js` leaves it in the same world. */
  var evenkeelEngine: ((secondWanted: () => Promise<boolean>) => Engine) | undefined;
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
    globalThis.evenkeelEngine = undefined;
    const manner = watchManner(ctx.signal);
    const engine = onDemand(async () => {
      await Promise.all([send('coach.judge', undefined), manner.follow()]);
      return globalThis.evenkeelEngine?.(secondSuggestionWanted);
    });
    const card = createCardHost(
      document,
      tokensCss + cardCss,
      (root, shown, act) =>
        render(
          shown ? (
            <Words say={say}>
              <Card card={shown} act={act} />
            </Words>
          ) : null,
          root,
        ),
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
        manner,
        who: {
          ask: (recipients) => send('coach.who', { recipients }),
          answer: (person, answer) => send('coach.answer', { person, answer }),
        },
      },
      ctx.signal,
    );
  },
});
