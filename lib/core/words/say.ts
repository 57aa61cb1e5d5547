import type { Said, Say, Value, WordKey } from './said';

/** One sentence of a catalogue with its $1, $2, … filled in; `count` chooses the plural form. */
export type ReadSentence = (key: WordKey, values: readonly string[], count: number | undefined) => string;

/** Dates and numbers where the browser has none for the language of the catalogue. */
const NEXT_BEST = 'en-GB';

/** The catalogue's own name for its language, as in the `lang` of HTML, and what to write dates and numbers by. */
export const localesOf = (say: Say): string[] => [say('language'), NEXT_BEST];

/** Says things with the sentences of one catalogue, from wherever they are read. */
export function sayWith(read: ReadSentence): Say {
  const written = (value: Value): string => {
    if (typeof value === 'string') return value;
    return typeof value === 'number' ? value.toLocaleString(localesOf(say)) : say(value);
  };
  const say: Say = (what, ...given) => {
    const { key, values = given, count }: Said = typeof what === 'string' ? { key: what } : what;
    const filling = values.length === 0 && count !== undefined ? [count] : values;
    return read(key, filling.map(written), count);
  };
  return say;
}
