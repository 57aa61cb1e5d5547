import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup/popup';
import { Words } from '../../components/words/words';
import { type BuiltInModels, builtInModelReady } from '../../lib/page/on-device/built-in-model';
import { injectReply } from '../../lib/platform/inject-reply';
import { send } from '../../lib/platform/messaging/send';
import { secondSuggestionWanted, wantSecondSuggestion } from '../../lib/platform/settings/second-suggestion';
import { coachingAt, switchOff, switchOn } from '../../lib/platform/settings/sites';
import { say } from '../../lib/platform/words';

document.documentElement.lang = say('language');

const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const address = tab?.url ?? '';
const [coaching, secondSuggestion] = await Promise.all([coachingAt(address), secondSuggestionWanted()]);

render(
  <Words say={say}>
    <Popup
      page={coaching === 'not-possible' ? undefined : { site: new URL(address).hostname, coaching }}
      zone={Intl.DateTimeFormat().resolvedOptions().timeZone}
      keeper={{
        begin: (request) => send('capture.begin', { request, tabId: tab?.id ?? browser.tabs.TAB_ID_NONE }),
        receipt: (id) => send('capture.receipt', { id }),
      }}
      newRequest={() => ({ id: crypto.randomUUID(), asked: 'toolbar' })}
      onAnswer={async () => {
        const answer = await injectReply(tab?.id ?? browser.tabs.TAB_ID_NONE);
        if (!answer.ok) return answer.problem.said;
        close();
        return undefined;
      }}
      onSwitchOn={() => switchOn(address)}
      onSwitchOff={() => switchOff(address)}
      secondSuggestion={secondSuggestion}
      onSecondSuggestion={async (wanted) => {
        await wantSecondSuggestion(wanted);
        return builtInModelReady(globalThis as BuiltInModels);
      }}
      onOpenDesk={async () => {
        await browser.tabs.create({ url: browser.runtime.getURL('/desk.html') });
        close();
      }}
    />
  </Words>,
  document.body,
);
