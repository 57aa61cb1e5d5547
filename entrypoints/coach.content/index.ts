import { defineContentScript } from 'wxt/utils/define-content-script';
import { onDemand } from '../../lib/core/coach/on-demand';
import { type Attended, attend } from '../../lib/page/field/attend';
import { type CardDrawing, createCardHost } from '../../lib/page/field/card-host';
import type { Engine } from '../../lib/page/field/coach-box';
import { siteFor } from '../../lib/page/sites';
import { draftDoor } from '../../lib/platform/holding/door';
import type { Focused } from '../../lib/platform/messaging/protocol';
import { send } from '../../lib/platform/messaging/send';
import { watchManner } from '../../lib/platform/settings/manner';
import { secondSuggestionWanted } from '../../lib/platform/settings/second-suggestion';

declare global {
  /** Called in open tabs when coaching is switched off for their site. */
  var evenkeelCoachStop: (() => void) | undefined;
  /** Called in open tabs when coaching rests for today, or goes on: it asks anew whether it may. */
  var evenkeelCoachAnew: (() => void) | undefined;
  /** Asked in a tab where a kept message is to be put into its message box. */
  var evenkeelBoxInUse: Attended | undefined;
  /** How cards are drawn: `card.js` leaves it in the same world. */
  var evenkeelCard: CardDrawing | undefined;
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
    // What is left from the version before the extension's update knows other weights, words and messages.
    globalThis.evenkeelEngine = undefined;
    globalThis.evenkeelCard = undefined;
    const manner = watchManner(ctx.signal);
    const card = createCardHost(document, () => globalThis.evenkeelCard, ctx.signal);
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
