import { type Contact, LONGEST_NAME, type Mark } from './contacts';
import type { People, Person } from './people';
import { contactFor, keysOf, type WhoAnswer } from './who';

/** People asked about and not marked; the oldest are forgotten, and may be asked about once more. */
const MOST_ASKED = 500;

/** Everybody with the answer added. Somebody who is marked already stays as marked: a page's question changes no mark. */
export function withAnswer(people: People, person: Person, answer: WhoAnswer, newId: () => string): People {
  const keys = keysOf(person);
  if (keys.length === 0 || contactFor(person, people.contacts)) return people;
  if (answer !== 'not-now') return withMark(people, person, answer, newId);
  return { ...people, asked: [...people.asked.filter((key) => !keys.includes(key)), ...keys].slice(-MOST_ASKED) };
}

/** Everybody with this person marked, as the user says it in one of our own pages; `undefined` takes the mark away. */
export function withMark(people: People, person: Person, mark: Mark | undefined, newId: () => string): People {
  const present = contactFor(person, people.contacts);
  if (mark === undefined) return present ? withoutContact(people, present.id) : people;
  if (present) return withContact(people, { ...present, mark });
  const called = person.name?.trim() || person.address?.trim();
  if (!called || keysOf(person).length === 0) return people;
  const known = (person.address?.trim() || called).slice(0, LONGEST_NAME);
  return withContact(people, { id: newId(), name: called.slice(0, LONGEST_NAME), mark, known: [known] });
}

/** Everybody with this contact in the place of the one of its id, or added. */
export const withContact = (people: People, contact: Contact): People => ({
  ...people,
  contacts: people.contacts.some(({ id }) => id === contact.id)
    ? people.contacts.map((one) => (one.id === contact.id ? contact : one))
    : [...people.contacts, contact],
});

/** Without this contact. Whoever it was may be asked about again. */
export function withoutContact(people: People, id: string): People {
  const gone = people.contacts.find((contact) => contact.id === id);
  if (!gone) return people;
  const keys = [gone.name, ...gone.known].flatMap((known) => keysOf({ address: known }));
  return { contacts: people.contacts.filter((contact) => contact !== gone), asked: people.asked.filter((key) => !keys.includes(key)) };
}
