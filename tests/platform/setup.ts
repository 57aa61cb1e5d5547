import 'fake-indexeddb/auto';
import { generateChromeMessages, parseMessagesObject } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import english from '../../locales/en.json';

/** What a browser reads: made of the catalogue as the build makes it. */
const messages = generateChromeMessages(parseMessagesObject(english)) as Record<string, { readonly message: string }>;

fakeBrowser.i18n.getMessage = (name: string, values: string | readonly (string | number)[] = []) =>
  (messages[name]?.message ?? '').replace(/\$([1-9])/g, (_, place) => String([values].flat()[Number(place) - 1] ?? ''));
