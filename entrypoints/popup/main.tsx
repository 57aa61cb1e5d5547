import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup/popup';
import { send } from '../../lib/platform/messaging/send';
import { coachingAt, switchOff, switchOn } from '../../lib/platform/settings/sites';

const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const address = tab?.url ?? '';
const coaching = await coachingAt(address);

render(
  <Popup
    page={coaching === 'not-possible' ? undefined : { site: new URL(address).hostname, coaching }}
    zone={Intl.DateTimeFormat().resolvedOptions().timeZone}
    keeper={{
      begin: (request) => send('capture.begin', { request, tabId: tab?.id ?? browser.tabs.TAB_ID_NONE }),
      receipt: (id) => send('capture.receipt', { id }),
    }}
    newRequest={() => ({ id: crypto.randomUUID(), asked: 'toolbar' })}
    onSwitchOn={() => switchOn(address)}
    onSwitchOff={() => switchOff(address)}
    onOpenDesk={async () => {
      await browser.tabs.create({ url: browser.runtime.getURL('/desk.html') });
      close();
    }}
  />,
  document.body,
);
