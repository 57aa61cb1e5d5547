import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Card } from '../components/coach/card';
import cardCss from '../components/coach/card.css?inline';
import type { Off } from '../components/coach/off-menu';
import tokensCss from '../components/style/tokens.css?inline';
import { Words } from '../components/words/words';
import type { CardDrawing } from '../lib/page/field/card-host';
import { send } from '../lib/platform/messaging/send';
import { say } from '../lib/platform/words';

declare global {
  /** In a page's isolated world: how the coach's cards are drawn. */
  var evenkeelCard: CardDrawing | undefined;
}

/** Comes to a frame with the judge of tone, at the first focus of a compose box: there is no card before. */
export default defineUnlistedScript(() => {
  const off: Off = async (how) => {
    if (!(await send('coach.off', { how }))) throw new Error('It could not be switched off.');
  };
  globalThis.evenkeelCard = {
    css: tokensCss + cardCss,
    draw: (root, shown, act) =>
      render(
        shown ? (
          <Words say={say}>
            <Card card={shown} act={act} off={off} />
          </Words>
        ) : null,
        root,
      ),
  };
});
