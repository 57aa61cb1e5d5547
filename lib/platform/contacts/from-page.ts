import { LONGEST_NAME, MARKS } from '../../core/coach/contacts';
import type { Person } from '../../core/coach/people';
import type { WhoAnswer } from '../../core/coach/who';

/** More than any page shows at once. */
const MOST_RECIPIENTS = 500;

/** What a page's script says is taken apart as data from a stranger: short texts in known places, all else is left. */
export function recipientsIn(input: unknown): readonly Person[] {
  const given = field(input, 'recipients');
  // None is left out: a place in the list is what the answer names.
  return Array.isArray(given) ? given.slice(0, MOST_RECIPIENTS).map(personIn) : [];
}

/** `undefined` where it is no answer about anybody. */
export function answerIn(input: unknown): { readonly person: Person; readonly answer: WhoAnswer } | undefined {
  const answer = ([...MARKS, 'not-now'] as const).find((known) => known === field(input, 'answer'));
  return answer && { person: personIn(field(input, 'person')), answer };
}

function personIn(given: unknown): Person {
  const [name, address] = [text(field(given, 'name')), text(field(given, 'address'))];
  return { ...(name !== undefined && { name }), ...(address !== undefined && { address }) };
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value.slice(0, LONGEST_NAME) : undefined);

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
