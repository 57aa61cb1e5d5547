import type english from '../../../locales/en.json';

/** Either a sentence, or its plural forms by number ("1" and "n"; "0" too where none is said differently). */
type Leaf = string | { readonly n: string };

type KeysOf<Group> = {
  [Name in keyof Group & string]: Group[Name] extends Leaf ? Name : `${Name}.${KeysOf<Group[Name]>}`;
}[keyof Group & string];

/** The name of a sentence in the catalogue: `locales/en.json`, groups joined by dots. */
export type WordKey = KeysOf<typeof english>;

/** What stands for $1, $2, …: a number is written as the language writes it, another thing to be said is said first. */
export type Value = string | number | Said;

/**
 * Something to be said to the user, as plain data: it lives in results and travels in messages, and whoever shows it says it,
 * in the user's language.
 */
export interface Said {
  readonly key: WordKey;
  /** At most nine. */
  readonly values?: readonly Value[];
  /** Chooses the plural form. It is $1 where there are no values. */
  readonly count?: number;
}

/** Says a thing in the user's language: `say('desk.title')`, `say('popup.onFor', host)`, `say({ key: 'count.messages', count: 3 })`. */
export type Say = (what: WordKey | Said, ...values: readonly Value[]) => string;
