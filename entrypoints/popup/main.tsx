import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup, type PopupPage } from '../../components/popup/popup';
import { Words } from '../../components/words/words';
import { withMark } from '../../lib/core/coach/marking';
import { contactFor } from '../../lib/core/coach/who';
import { framesShown } from '../../lib/page/sites/shown/frames-shown';
import { changeContacts, people } from '../../lib/platform/contacts/contacts';
import { NEW_NOTE_HASH, openDeskAt } from '../../lib/platform/desk';
import { draftDoor, waitingList } from '../../lib/platform/holding/door';
import { putIntoTab } from '../../lib/platform/holding/put-into-tab';
import { injectReply } from '../../lib/platform/inject-reply';
import { leaveFromPopup } from '../../lib/platform/leave';
import { lockState } from '../../lib/platform/lock/lock-state';
import { whenCaptureAsks } from '../../lib/platform/messaging/asks';
import { send } from '../../lib/platform/messaging/send';
import { reportPage, seePage } from '../../lib/platform/page-facts';
import { frameSites } from '../../lib/platform/settings/frame-sites';
import { endPause, pausedUntil } from '../../lib/platform/settings/pause';
import { coachingAt, switchOff, switchOn } from '../../lib/platform/settings/sites';
import { lock, onLockChange } from '../../lib/platform/vault/session-key';
import { say } from '../../lib/platform/words';

document.documentElement.lang = say('language');

const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const address = tab?.url ?? '';
const tabId = tab?.id ?? browser.tabs.TAB_ID_NONE;
const [coaching, pause, waiting, state] = await Promise.all([
  coachingAt(address),
  pausedUntil(),
  waitingList(),
  lockState().catch(() => 'no-passphrase' as const),
]);

/** Drawn at once, and again when the page was looked at. */
const draw = (seen?: Pick<PopupPage, 'health' | 'people' | 'frames'>): void =>
  render(
    <Words say={say}>
      <Popup
        page={coaching === 'not-possible' ? undefined : { site: new URL(address).hostname, coaching, ...seen }}
        zone={Intl.DateTimeFormat().resolvedOptions().timeZone}
        keeper={{
          begin: (request, then) => send('capture.begin', { request, tabId, ...(then && { then }) }),
          receipt: (id) => send('capture.receipt', { id }),
        }}
        newRequest={(choose) => ({ id: crypto.randomUUID(), asked: 'toolbar', ...(choose && { choose }) })}
        onAnswer={async () => {
          const answer = await injectReply(tabId);
          if (!answer.ok) return answer.problem.said;
          close();
          return undefined;
        }}
        onSwitchOn={() => switchOn(address)}
        onSwitchOff={() => switchOff(address)}
        onSwitchOnFrame={switchOn}
        pause={{ until: pause, onAgain: endPause }}
        waiting={{
          list: waiting,
          door: { ...draftDoor, put: (id, replacing) => putIntoTab(tabId, id, replacing) },
          now: Date.now(),
        }}
        lock={state === 'no-passphrase' ? 'none' : state}
        onLock={async () => {
          await lock();
          close();
        }}
        onLeave={async () => {
          await leaveFromPopup();
          close();
        }}
        onMark={(person, mark) => changeContacts((before) => withMark(before, person, mark, () => crypto.randomUUID()))}
        onReport={() => reportPage(tabId)}
        onOpenDesk={async () => {
          await openDeskAt();
          close();
        }}
        onWriteNote={async () => {
          await openDeskAt(NEW_NOTE_HASH);
          close();
        }}
        onOpenSettings={async () => {
          await browser.runtime.openOptionsPage();
          close();
        }}
      />
    </Words>,
    document.body,
  );

type Seen = NonNullable<Parameters<typeof draw>[0]>;
let seen: Seen = {};
const add = (more: Seen): void => {
  seen = { ...seen, ...more };
  draw(seen);
};

draw();
// The question stands on the page, and a popup lies over it.
whenCaptureAsks(close);
onLockChange((unlocked) => {
  if (!unlocked) close();
});
const lookAtPage = async (): Promise<void> => {
  if (coaching !== 'on') return;
  const [facts, known] = await Promise.all([seePage(tabId), people().catch(() => undefined)]);
  // Where the contacts cannot be opened nobody can be marked.
  const shown = known && facts?.people.map((person) => ({ person, mark: contactFor(person, known.contacts)?.mark }));
  add({ ...(facts?.health && { health: facts.health }), ...(shown && { people: shown }) });
};
const lookForFrames = async (): Promise<void> => {
  if (coaching !== 'not-possible') add({ frames: await frameSites(tabId, framesShown) });
};
await Promise.all([lookAtPage(), lookForFrames()]);
