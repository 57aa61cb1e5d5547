import { render } from 'preact';
import { browser } from 'wxt/browser';
import { NEUTRAL_PAGE } from '../../components/style/neutral-page';
import { Welcome } from '../../components/welcome/welcome';

render(
  <Welcome onOpenDesk={() => location.assign(browser.runtime.getURL('/desk.html'))} onLeave={() => location.replace(NEUTRAL_PAGE)} />,
  document.body,
);
