import { render } from 'preact';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { Card } from '../../components/coach/card';
import cardCss from '../../components/coach/card.css?inline';
import type { Off } from '../../components/coach/off-menu';
import tokensCss from '../../components/style/tokens.css?inline';
import { Words } from '../../components/words/words';
import { onDemand } from '../../lib/core/coach/on-demand';
import { type Attended, attend } from '../../lib/page/field/attend';
import { createCardHost } from '../../lib/page/field/card-host';
import type { Engine } from '../../lib/page/field/coach-box';
import { siteFor } from '../../lib/page/sites';
import { draftDoor } from '../../lib/platform/holding/door';
import type { Focused } from '../../lib/platform/messaging/protocol';
import { send } from '../../lib/platform/messaging/send';
import { watchManner } from '../../lib/platform/settings/manner';
import { secondSuggestionWanted } from '../../lib/platform/settings/second-suggestion';
import { say } from '../../lib/platform/words';

declare global {
  /** Called in open tabs when coaching is switched off for their site. */
  var evenkeelCoachStop: (() => void) | undefined;
  /** Called in open tabs when coaching rests for today, or goes on: it asks anew whether it may. */
  var evenkeelCoachAnew: (() => void) | undefined;
  /** Asked in a tab where a kept message is to be put into its message box. */
  var evenkeelBoxInUse: Attended | undefined;
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
    const off: Off = async (how) => {
      if (!(await send('coach.off', { how }))) throw new Error('It could not be switched off.');
    };
    const card = createCardHost(
      document,
      tokensCss + cardCss,
      (root, shown, act) =>
        render(
          shown ? (
            <Words say={say}>
              <Card card={shown} act={act} off={off} />
            </Words>
          ) : null,
          root,
        ),
      ctx.signal,
    );
    let life = new AbortController();
    const begin = () => {
      life.abort();
      life = new AbortController();
      let focused: Focused | undefined;
      let named = (_frameName: string | undefined): void => {};
      const engine = onDemand(async () => {
        [focused] = await Promise.all([send('coach.judge', undefined), manner.follow()]);
        named(focused.frameName);
        return focused.judge ? globalThis.evenkeelEngine?.(secondSuggestionWanted) : undefined;
      });
      globalThis.evenkeelBoxInUse = attend(
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
          drafts: draftDoor,
          waiting: () => focused?.waiting ?? [],
          named: new Promise((resolve) => {
            named = resolve;
          }),
        },
        AbortSignal.any([ctx.signal, life.signal]),
      );
    };
    globalThis.evenkeelCoachAnew = begin;
    begin();
  },
});
