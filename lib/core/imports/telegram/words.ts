import { fieldsOf, listOf, numberOf, wordsOf } from '../json-fields';

/** A message's words: a string, or a list of strings and of parts that look otherwise. A link keeps the address that hides behind its words. */
export function textIn(text: unknown): string {
  if (!Array.isArray(text)) return wordsOf(text) ?? '';
  return text.map((part) => wordsOf(part) ?? partWords(fieldsOf(part))).join('');
}

function partWords(part: ReturnType<typeof fieldsOf>): string {
  const words = wordsOf(part?.text) ?? '';
  const href = wordsOf(part?.href);
  return href === undefined || href === words ? words : `${words} (${href})`;
}

/** What a message says without words: a place, a contact, a poll. */
export function contentWords(message: Readonly<Record<string, unknown>>): string {
  const place = fieldsOf(message.location_information);
  const contact = fieldsOf(message.contact_information);
  const poll = fieldsOf(message.poll);
  const lines: string[] = [];
  if (place) lines.push(`Place: ${numberOf(place.latitude) ?? '?'}, ${numberOf(place.longitude) ?? '?'}`);
  if (contact) lines.push(`Contact: ${stated([contact.first_name, contact.last_name, contact.phone_number])}`);
  if (poll) {
    lines.push(`Poll: ${textIn(poll.question)}`);
    for (const answer of listOf(poll.answers).map(fieldsOf)) lines.push(`- ${textIn(answer?.text)} (${numberOf(answer?.voters) ?? 0})`);
  }
  return lines.join('\n');
}

const stated = (values: readonly unknown[]): string => values.flatMap((value) => wordsOf(value) ?? []).join(' ');

/** Fields that a line of Telegram's own has anyway. */
const COMMON = new Set([
  'id',
  'type',
  'date',
  'date_unixtime',
  'edited',
  'edited_unixtime',
  'actor',
  'actor_id',
  'action',
  'text',
  'text_entities',
]);

/** A line of Telegram's own in words: who, what, and the particulars as they stand. "Sam: phone call (duration seconds: 63)". */
export function serviceWords(message: Readonly<Record<string, unknown>>): string {
  const action = wordsOf(message.action)?.replaceAll('_', ' ') ?? 'something the export does not name';
  const particulars = Object.entries(message).flatMap(([name, value]) => {
    if (COMMON.has(name) || typeof value === 'object')
      return Array.isArray(value) && name === 'members' ? `members: ${value.map((one) => wordsOf(one) ?? '?').join(', ')}` : [];
    return `${name.replaceAll('_', ' ')}: ${wordsOf(String(value)) ?? ''}`;
  });
  const words = textIn(message.text);
  const whole = `${wordsOf(message.actor) ?? 'Somebody'}: ${action}${particulars.length > 0 ? ` (${particulars.join('; ')})` : ''}`;
  return words === '' ? whole : `${whole}\n${words}`;
}
