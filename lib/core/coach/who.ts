import type { Contact, Mark } from './contacts';
import { type Marked, type Marks, marksOf, type NameKey, type Names, namesOf } from './marks';
import type { People, Person } from './people';

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
  const known = marksOf({ contacts, asked: [] }).known;
  const found = markFor(namesOf(person), known);
  return found && contacts[known.indexOf(found)];
}

function markFor({ address, name }: Names, known: Marks['known']): Marked | undefined {
  const whoIs = (wanted: NameKey, unless: (one: NameKey) => boolean = () => false): Marked | undefined =>
    safest(known.filter(({ names }) => names.some(({ key }) => key === wanted.key) && !names.some(unless)));
  const decides = address?.kind === 'name' ? undefined : address?.kind;
  return (address && whoIs(address)) ?? (name && whoIs(name, ({ kind }) => kind === decides));
}

/** Where one name was marked twice. */
const safest = (marked: readonly Marked[]): Marked | undefined =>
  [...marked].sort((a, b) => FIRST.indexOf(POLICY_OF[a.mark]) - FIRST.indexOf(POLICY_OF[b.mark]))[0];

/** What to do for a draft to these people. Nobody marked yet, or nobody named by the page: coach, wherever it is switched on. */
export const policyFor = (recipients: readonly Person[], people: People): Who => policyByNames(recipients.map(namesOf), marksOf(people));

/** The same by names that may be digests, on both sides by the same key. */
export function policyByNames(recipients: readonly Names[], { known, asked }: Marks): Who {
  const named = recipients.flatMap((names, index) => (names.address || names.name ? [{ names, index }] : []));
  if (known.length === 0 || named.length === 0) return { policy: 'coach' };
  const found = named.map(({ names, index }): Who => {
    const marked = markFor(names, known);
    if (marked) return { policy: POLICY_OF[marked.mark] };
    return asked.includes((names.address ?? names.name)?.key ?? '') ? { policy: 'silent' } : { policy: 'ask', about: index };
  });
  for (const policy of FIRST) {
    const who = found.find((one) => one.policy === policy);
    if (who) return who;
  }
  return { policy: 'coach' };
}

/** The names under which a person is remembered as asked about: the address, where there is one. */
export function keysOf(person: Person): readonly string[] {
  const { address, name } = namesOf(person);
  const decides = address ?? name;
  return decides ? [decides.key] : [];
}
