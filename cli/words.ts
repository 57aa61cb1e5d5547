import { sayFrom } from '../lib/core/words/say-from';
import english from '../locales/en.json';

/** The command line speaks English: what it prints is read by other programs too. */
export const say = sayFrom(english);
