import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import cardCss from '../components/coach/card.css?inline';
import { CoverView } from '../components/reply/cover-view';
import replyCss from '../components/reply/reply.css?inline';
import { ReplyPanel } from '../components/reply/reply-panel';
import tokensCss from '../components/style/tokens.css?inline';
import { Words } from '../components/words/words';
import { isoDayIn } from '../lib/core/incoming/iso-day';
import type { ReplyAction, ReplyCard } from '../lib/core/incoming/reply-card';
import { createCardHost } from '../lib/page/field/card-host';
import { type HelpedReply, helpReply } from '../lib/page/reply/help-reply';
import { siteFor } from '../lib/page/sites';
import { send } from '../lib/platform/messaging/send';
import { say } from '../lib/platform/words';

declare global {
  /** The help that is on the page, in its isolated world: a second click goes on with it or takes its place. */
  var evenkeelReply: (HelpedReply & { readonly end: () => void }) | undefined;
}

/** Runs on a click, in whichever page is open. Of what it reads, only the sender's name is asked about, within the extension. */
export default defineUnlistedScript(() => {
  const menu = globalThis.evenkeelReplyRequest?.selected;
  if (globalThis.evenkeelReply?.again(menu)) return;
  globalThis.evenkeelReply?.end();
  const life = new AbortController();
  const css = tokensCss + cardCss + replyCss;
  const card = createCardHost<ReplyCard, ReplyAction>(
    document,
    () => ({
      css,
      draw: (root, shown, act) =>
        render(
          shown ? (
            <Words say={say}>
              <ReplyPanel card={shown} act={act} />
            </Words>
          ) : null,
          root,
        ),
    }),
    life.signal,
  );
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const end = () => {
    life.abort();
    globalThis.evenkeelReply = undefined;
  };
  const help = helpReply(
    document,
    menu,
    {
      site: siteFor(document, location),
      card,
      cover: {
        css,
        draw: (root, state, act) =>
          render(
            state ? (
              <Words say={say}>
                <CoverView state={state} act={act} />
              </Words>
            ) : null,
            root,
          ),
      },
      dayOf: (moment) => isoDayIn(moment, zone),
      now: () => new Date(),
      isSafeContact: async (person) => (await send('coach.who', { recipients: [person] })).policy === 'safety',
      ended: end,
    },
    life.signal,
  );
  globalThis.evenkeelReply = { ...help, end };
});
