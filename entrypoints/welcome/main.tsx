import { render } from 'preact';
import { browser } from 'wxt/browser';
import { NEUTRAL_PAGE } from '../../components/style/neutral-page';
import { Welcome } from '../../components/welcome/welcome';
import { leaving } from '../../lib/platform/leave';

render(<Welcome onOpenDesk={() => location.assign(browser.runtime.getURL('/desk.html'))} onLeave={leaving(NEUTRAL_PAGE)} />, document.body);
