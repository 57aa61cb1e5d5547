import { render } from 'preact';
import type { Say } from '../../lib/core/words/said';
import tokens from '../style/tokens.css?inline';
import { Words } from '../words/words';
import { Notice, type NoticeState } from './notice';
import style from './notice.css?inline';

export interface MountedNotice {
  /** @param onTryAgain What "Try again" does, where the state offers it. */
  show(state: NoticeState, onTryAgain?: () => void): void;
}

/** Puts the notice into a page, in a closed shadow root of its own, in the place of an earlier one. */
export function mountNotice(document: Document, zone: string, requestId: string, say: Say): MountedNotice {
  for (const earlier of document.querySelectorAll('evenkeel-notice')) earlier.remove();
  const host = document.createElement('evenkeel-notice');
  const root = host.attachShadow({ mode: 'closed' });
  const view = document.defaultView;
  if (view) {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(`${tokens}\n${style}`);
    root.adoptedStyleSheets = [sheet];
  }
  // Keys pressed in the notice are not the page's shortcuts.
  for (const type of ['keydown', 'keyup', 'keypress']) root.addEventListener(type, (event) => event.stopPropagation());
  const close = () => {
    render(null, root);
    host.remove();
  };
  return {
    show(state, onTryAgain = () => {}) {
      host.dataset.state = state.at;
      if (state.at === 'kept') host.dataset.request = requestId;
      if (!host.isConnected) document.documentElement.append(host);
      render(
        <Words say={say}>
          <Notice state={state} zone={zone} onTryAgain={onTryAgain} onClose={close} />
        </Words>,
        root,
      );
    },
  };
}
