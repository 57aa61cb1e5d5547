import { createI18n } from '@wxt-dev/i18n';
import { sayWith } from '../core/words/say';

const i18n = createI18n();

/** Says things in the browser's language where there is a catalogue for it, else in English. */
export const say = sayWith((key, values, count) => (count === undefined ? i18n.t(key, [...values]) : i18n.t(key, count, [...values])));
