import type { Contact, Mark } from './contacts';
import { type Identity, identityOf, keyOf } from './identity';

/** Somebody a draft goes to, as a page names them. */
export interface Person {
  /** The name shown: a person's, or a chat's title. */
  readonly name?: string;
  /** A mail address, a telephone number or an account name. */
  readonly address?: string;
}

/**
 * How the coach behaves towards those a draft goes to. `ask`: it does nothing yet but ask who they are, once.
 * `safety`: nothing of tone; a neutral message and help lines.
 */
export type Policy = 'coach' | 'ask' | 'silent' | 'safety';

/** What the writer says to "Who is this?". Closing the question is "not now". */
export type WhoAnswer = Mark | 'not-now';

/** A policy and, for `ask`, whom to ask about: a place in the recipients asked for. */
export interface Who {
  readonly policy: Policy;
  readonly about?: number;
}

/** The same as a coach in a page sees it. `told`: the safety card was closed already, and does not come twice. */
export type WhoSeen =
  | { readonly policy: 'coach' }
  | { readonly policy: 'silent' }
  | { readonly policy: 'ask'; readonly about: Person }
  | { readonly policy: 'safety'; readonly told: boolean };

/** To whom the draft goes, as far as the coach has to know. */
export interface WhoPort {
  /** For those it goes to at this moment; `undefined` while that is not known. */
  readonly now: () => WhoSeen | undefined;
  /** Finds it out; never rejects. */
  readonly learn: () => Promise<WhoSeen>;
  /** The writer's answer to the question; then what follows from it. */
  readonly answer: (answer: WhoAnswer) => Promise<WhoSeen>;
  /** The safety card was seen, and is not shown again for these people. */
  readonly told: () => void;
}

/** Everybody whom the user marked, and those whom a question was asked about and who are not to be asked about again. */
export interface People {
  readonly contacts: readonly Contact[];
  /** Keys of `keyOf`. */
  readonly asked: readonly string[];
}

export const NOBODY: People = { contacts: [], asked: [] };

const POLICY_OF: Readonly<Record<Mark, Policy>> = {
  'co-parent': 'coach',
  solicitor: 'coach',
  'safe-contact': 'safety',
  never: 'silent',
};

/** Of several recipients the first of these decides: danger before help, help before a question, a question before silence. */
const FIRST: readonly Policy[] = ['safety', 'coach', 'ask', 'silent'];

/**
 * The contact that a person is. Where the page gives a mail address or a number, and the contact is known by one of that kind, only
 * those decide, for two people may share a name; else the name does, the one that the user gave included. A wrong match by name
 * costs little, while one that is missed would judge the tone of somebody who is afraid.
 */
export function contactFor(person: Person, contacts: readonly Contact[]): Contact | undefined {
  const { address, name } = identitiesOf(person);
  const known = contacts.map((contact) => ({
    contact,
    identities: [contact.name, ...contact.known].flatMap((one) => identityOf(one) ?? []),
  }));
  const whoIs = (wanted: Identity, unless: (one: Identity) => boolean = () => false): Contact | undefined =>
    safest(
      known.flatMap(({ contact, identities }) =>
        identities.some((one) => keyOf(one) === keyOf(wanted)) && !identities.some(unless) ? [contact] : [],
      ),
    );
  const decides = address?.kind === 'name' ? undefined : address?.kind;
  return (address && whoIs(address)) ?? (name && whoIs(name, ({ kind }) => kind === decides));
}

/** Where one name was marked twice. */
const safest = (contacts: readonly Contact[]): Contact | undefined =>
  [...contacts].sort((a, b) => FIRST.indexOf(POLICY_OF[a.mark]) - FIRST.indexOf(POLICY_OF[b.mark]))[0];

/** What to do for a draft to these people. Nobody marked yet, or nobody named by the page: coach, wherever it is switched on. */
export function policyFor(recipients: readonly Person[], { contacts, asked }: People): Who {
  const named = recipients.flatMap((person, index) => (keysOf(person).length > 0 ? [{ person, index }] : []));
  if (contacts.length === 0 || named.length === 0) return { policy: 'coach' };
  const found = named.map(({ person, index }): Who => {
    const contact = contactFor(person, contacts);
    if (contact) return { policy: POLICY_OF[contact.mark] };
    return wasAsked(person, asked) ? { policy: 'silent' } : { policy: 'ask', about: index };
  });
  for (const policy of FIRST) {
    const who = found.find((one) => one.policy === policy);
    if (who) return who;
  }
  return { policy: 'coach' };
}

/** The names under which a person is remembered as asked about: the address, where there is one. */
export function keysOf(person: Person): readonly string[] {
  const { address, name } = identitiesOf(person);
  const identity = address ?? name;
  return identity ? [keyOf(identity)] : [];
}

const wasAsked = (person: Person, asked: readonly string[]): boolean => keysOf(person).some((key) => asked.includes(key));

const identitiesOf = ({ address, name }: Person) => ({
  address: address === undefined ? undefined : identityOf(address),
  name: name === undefined ? undefined : identityOf(name),
});
