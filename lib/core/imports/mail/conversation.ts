import type { Party } from '../../evidence/message';
import { contentHash } from '../content-key';

export interface MailConversation {
  readonly key: string;
  readonly title: string;
}

/**
 * The conversation of a mail: everything between exactly these people, whatever the subject. A parent looks for "all mails between Sam and
 * me", and a thread says less: mail programs lose its thread, people answer the mail of last year with a new matter. Nobody who was not
 * named in a mail comes into its conversation, so strangers never mix; a mail that a third person was copied into stands in another
 * one. The key is made of the addresses alone, so it is the same in every export and whoever the user is said to be.
 */
export function conversationOf(people: readonly Party[], self: string | undefined, format = 'email'): MailConversation {
  const names = new Map<string, string>();
  for (const party of people) {
    const address = addressOf(party);
    const known = names.get(address);
    if (known === undefined || known === party.address) names.set(address, party.shown);
  }
  if (names.size === 0) return { key: `${format} nobody`, title: 'Mails that name nobody' };
  const others = [...names].flatMap(([address, name]) => (address === self ? [] : name));
  const shown = others.length > 0 ? others : [...names.values()];
  return {
    key: `${format} ${contentHash([...names.keys()].sort())}`,
    title: shown.length > 4 ? `${shown.slice(0, 3).join(', ')} and ${shown.length - 3} more` : shown.join(', '),
  };
}

/** What tells people apart: names are written in many ways, addresses in one. */
export const addressOf = ({ shown, address }: Party): string => (address ?? shown).trim().toLowerCase();
