import type { Say, WordKey } from './said';
import { sayWith } from './say';

/** A file of `locales/`, as it stands: sentences in groups, and plural forms under their numbers. */
export interface Catalogue {
  readonly [name: string]: string | Catalogue;
}

/**
 * Says things from a catalogue at hand, where no browser reads it: on the command line and in tests. The rules are those by which
 * `@wxt-dev/i18n` reads it in the extension: of two plural forms the first is for one, of three the first is for none.
 * @throws Where the catalogue has no such sentence, or the sentence has another number of values.
 */
export function sayFrom(catalogue: Catalogue): Say {
  return sayWith((key, values, count) => {
    const sentence = formOf(entryAt(catalogue, key), count);
    if (sentence === undefined) throw new Error(`The catalogue has no "${key}"${count === undefined ? '' : ` for ${count}`}.`);
    const places = new Set(sentence.match(PLACE));
    // A plural form may leave its number out: "once".
    if (count === undefined && places.size !== values.length)
      throw new Error(`"${key}" takes ${places.size} values, not ${values.length}.`);
    return sentence.replace(PLACE, (place) => values[Number(place.slice(1)) - 1] ?? '');
  });
}

const PLACE = /\$[1-9]/g;

const entryAt = (catalogue: Catalogue, key: WordKey): string | Catalogue | undefined =>
  key.split('.').reduce<string | Catalogue | undefined>((at, name) => (typeof at === 'object' ? at[name] : undefined), catalogue);

function formOf(entry: string | Catalogue | undefined, count: number | undefined): string | undefined {
  if (typeof entry !== 'object' || count === undefined) return typeof entry === 'string' ? entry : undefined;
  const forms = Object.values(entry).filter((form) => typeof form === 'string');
  return forms.length === 3 ? forms[Math.min(count, 2)] : forms[count === 1 ? 0 : 1];
}
