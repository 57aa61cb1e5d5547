import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Options } from '../../components/options/options';
import { NEUTRAL_PAGE } from '../../components/style/neutral-page';
import { Words } from '../../components/words/words';
import { withContact, withoutContact } from '../../lib/core/coach/marking';
import { type BuiltInModels, builtInModelReady } from '../../lib/page/on-device/built-in-model';
import { changeContacts, people } from '../../lib/platform/contacts/contacts';
import { resolverAddress } from '../../lib/platform/dns/resolver-address';
import { leaving } from '../../lib/platform/leave';
import { erasing } from '../../lib/platform/lock/erase';
import { isLocked } from '../../lib/platform/lock/lock-state';
import { allowKeyLookup, keyResolver } from '../../lib/platform/settings/key-lookup';
import { sensitivityOf, setSensitivity } from '../../lib/platform/settings/manner';
import { canWriteMhtml, mhtmlWanted, wantMhtml } from '../../lib/platform/settings/mhtml';
import { endPause, pausedUntil } from '../../lib/platform/settings/pause';
import { secondSuggestionWanted, wantSecondSuggestion } from '../../lib/platform/settings/second-suggestion';
import { readSettings } from '../../lib/platform/settings/settings';
import { forgetSite, listSites, switchOff, switchOn } from '../../lib/platform/settings/sites';
import { shortcuts } from '../../lib/platform/shortcuts';
import { onLockChange } from '../../lib/platform/vault/session-key';
import { say } from '../../lib/platform/words';

document.documentElement.lang = say('language');
document.title = say('options.title');

const [sites, pause, settings, second, mhtml, resolver, keys, known, locked] = await Promise.all([
  listSites(),
  pausedUntil().then((until) => ({ until, onAgain: endPause })),
  readSettings(),
  secondSuggestionWanted(),
  mhtmlWanted(),
  keyResolver(),
  shortcuts(),
  people().catch(() => undefined),
  isLocked(),
]);
// What it shows of people goes with the key, and comes with it.
onLockChange((unlocked) => {
  if (unlocked === locked) location.reload();
});
erasing(() => location.reload());
const contactsNow = async () => (await people()).contacts;

render(
  <Words say={say}>
    <Options
      pause={pause}
      sites={{
        sites,
        onSwitchOn: async (pattern) => {
          await switchOn(pattern);
          return listSites();
        },
        onSwitchOff: async (pattern) => {
          await switchOff(pattern);
          return listSites();
        },
        onRemove: async (pattern) => {
          await forgetSite(pattern);
          return listSites();
        },
      }}
      contacts={{
        contacts: known?.contacts,
        ...(known === undefined && { trouble: say(locked ? 'lock.people' : 'options.contacts.notRead') }),
        newId: () => crypto.randomUUID(),
        onSave: async (contact) => {
          await changeContacts((before) => withContact(before, contact));
          return contactsNow();
        },
        onRemove: async (id) => {
          await changeContacts((before) => withoutContact(before, id));
          return contactsNow();
        },
      }}
      manner={{ sensitivity: sensitivityOf(settings), onSensitivity: setSensitivity }}
      second={{
        wanted: second,
        onWanted: async (wanted) => {
          await wantSecondSuggestion(wanted);
          return builtInModelReady(globalThis as BuiltInModels);
        },
      }}
      keeping={{
        ...(canWriteMhtml() && { mhtml: { wanted: mhtml, onWanted: wantMhtml } }),
        keys: {
          ...(resolver !== undefined && { resolver }),
          onResolver: async (text) => {
            const address = resolverAddress(text);
            if (address !== undefined) await allowKeyLookup(address);
            return address;
          },
          onOff: () => allowKeyLookup(undefined),
        },
      }}
      shortcuts={keys}
      onOpenDesk={() => location.assign(browser.runtime.getURL('/desk.html'))}
      onLeave={leaving(NEUTRAL_PAGE)}
    />
  </Words>,
  document.body,
);
