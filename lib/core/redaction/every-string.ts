/**
 * Fields whose strings are made by this program and are no words: times, digests, names of kinds. Everything else is looked through, so that
 * a field that comes later is redacted until somebody says otherwise. Zones ("Europe/London") are those of half a country.
 */
const NO_WORDS: ReadonlySet<string> = new Set([
  ...['addedAt', 'recordedAt', 'writtenAt', 'signedAt', 'expires', 'lookedUpAt', 'utc', 'precision', 'time', 'date', 'zone'],
  ...['sha256', 'parts', 'original', 'kind', 'keyKind', 'told', 'way', 'chosen', 'flags', 'everyoneKnew', 'letter', 'is', 'start'],
  ...['bodyHash', 'signature', 'why'],
]);

/** The same value with each string changed that may hold words. Strings under fields of `NO_WORDS` stay; objects under them are looked through. */
export function everyString<T>(value: T, change: (text: string, field: string) => string): T {
  return changed(value, '', change) as T;
}

function changed(value: unknown, field: string, change: (text: string, field: string) => string): unknown {
  if (typeof value === 'string') return NO_WORDS.has(field) ? value : change(value, field);
  if (Array.isArray(value)) return value.map((one) => changed(one, field, change));
  if (typeof value !== 'object' || value === null) return value;
  // Of a message's time only the words that were displayed are looked through; what replaces words leaves names of months in dates alone.
  if (field === 'time' && 'shown' in value) return { ...value, shown: changed(value.shown, 'shown', change) };
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, changed(one, name, change)]));
}
