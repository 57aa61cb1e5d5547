import { sayFrom } from '../lib/core/words/say-from';
import english from '../locales/en.json';

/** Says things in English, as the browser does where there is no other catalogue. */
export const inEnglish = sayFrom(english);
