import { render } from 'preact';
import { browser } from 'wxt/browser';
import { NEUTRAL_PAGE } from '../../components/style/neutral-page';
import { Welcome } from '../../components/welcome/welcome';
import { Words } from '../../components/words/words';
import { leaving } from '../../lib/platform/leave';
import { say } from '../../lib/platform/words';

document.documentElement.lang = say('language');
document.title = say('welcome.title');

render(
  <Words say={say}>
    <Welcome onOpenDesk={() => location.assign(browser.runtime.getURL('/desk.html'))} onLeave={leaving(NEUTRAL_PAGE)} />
  </Words>,
  document.body,
);
