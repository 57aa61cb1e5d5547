import { identityOf, keyOf } from './identity';

/** How the user wants the coach to behave towards somebody. */
export const MARKS = ['co-parent', 'solicitor', 'safe-contact', 'never'] as const;
export type Mark = (typeof MARKS)[number];

export interface Contact {
  /** Made by us; a name may change. */
  readonly id: string;
  /** As the user calls them. */
  readonly name: string;
  readonly mark: Mark;
  /** Mail addresses, telephone numbers, chat and account names, as typed or as a page showed them. */
  readonly known: readonly string[];
}

/** Longest name or address that is kept; a mail address has at most 254 characters (RFC 5321, 4.5.3.1.3). */
export const LONGEST_NAME = 254;

/** The addresses, numbers and names in what somebody typed: one a line, or with commas between; each once. */
export function knownIn(typed: string): readonly string[] {
  const seen = new Map<string, string>();
  for (const one of typed.split(/[\n,;]+/)) {
    const text = one.trim().slice(0, LONGEST_NAME);
    const identity = identityOf(text);
    if (identity && !seen.has(keyOf(identity))) seen.set(keyOf(identity), text);
  }
  return [...seen.values()];
}

/** Contacts in the order in which people look for them. */
export const inOrder = (contacts: readonly Contact[]): readonly Contact[] =>
  [...contacts].sort((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base' }) || (a.id < b.id ? -1 : 1));
