import { render } from 'preact';
import type { Say } from '../../lib/core/words/said';
import tokens from '../style/tokens.css?inline';
import { Words } from '../words/words';
import { Notice } from './notice';
import style from './notice.css?inline';
import type { NoticeActions, NoticeState } from './state';

export interface MountedNotice {
  /** @param actions What the state's buttons do; those of the state before go on where it names none. */
  show(state: NoticeState, actions?: Partial<NoticeActions>): void;
  close(): void;
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
  const focused = document.activeElement;
  const close = () => {
    const hadFocus = root.activeElement !== null;
    render(null, root);
    host.remove();
    if (hadFocus && focused?.isConnected && 'focus' in focused && typeof focused.focus === 'function') focused.focus();
  };
  let actions: NoticeActions = {
    ...{ onPause: () => {}, onGo: () => {}, onStop: () => {}, onCancel: () => {} },
    ...{ onWanted: () => {}, onChosen: () => {}, onTryAgain: () => {}, onOpenDesk: () => {} },
  };
  return {
    close,
    show(state, more = {}) {
      actions = { ...actions, ...more };
      host.dataset.state = state.at;
      if (state.at === 'kept') host.dataset.request = requestId;
      if (!host.isConnected) document.documentElement.append(host);
      render(
        <Words say={say}>
          <Notice state={state} zone={zone} now={() => new Date()} {...actions} onClose={close} />
        </Words>,
        root,
      );
    },
  };
}
