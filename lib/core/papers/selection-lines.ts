import { itemId } from '../evidence/items';
import { writtenDay } from '../evidence/written-time';
import type { ExportRequest, Selection } from '../export/request';
import { counted } from '../pack/sentences';
import type { ItemSource } from '../timeline/door';
import { isolated } from './isolated';
import { MARK_NAMES } from './mark-names';

const SOURCES: Readonly<Record<ItemSource, string>> = {
  web: 'captured from pages',
  phone: 'imported from phones and apps',
  'mail-file': 'imported from mail files',
  note: 'notes',
  exhibit: 'files of the maker',
};

/**
 * By what the items were chosen, one line each. A redacted copy tells only which kinds of things were asked for, as the words themselves
 * may be among what was replaced.
 */
export function selectionLines({ selection, redaction, zone }: Pick<ExportRequest, 'selection' | 'redaction' | 'zone'>): string[] {
  const { words, people, from, to, sources, conversations, tags, flags, only, more, without, context } = selection;
  const list = (label: string, values: readonly string[] | undefined) => {
    if (!values) return [];
    return [redaction ? `${label}: ${counted(values.length, 'choice')}` : `${label}: ${values.map(isolated).join(', ') || 'none'}`];
  };
  const lines = [
    ...(words.trim() === '' ? [] : list('Words searched for', [`“${words.trim()}”`])),
    ...list('Messages of', people),
    ...daysLine(from, to, zone),
    ...(sources ? [`Sources: ${sources.map((source) => SOURCES[source]).join(', ') || 'none'}`] : []),
    ...(conversations ? [`Conversations: ${conversations.length} chosen`] : []),
    ...list('Tags', tags),
    ...(flags ? [`Marked as: ${flags.map((flag) => MARK_NAMES[flag]).join(', ') || 'none'}`] : []),
    ...(only ? [`Only these: ${only.length} chosen one by one`] : []),
    ...singles('Added one by one', more),
    ...singles('Taken out one by one', without),
  ];
  const all = lines.length === 0 ? ['Everything that is kept was asked for.'] : lines;
  return context > 0 ? [...all, `Context: up to ${context} on either side of each message found, of the same conversation`] : all;
}

const dayText = (day: string): string => writtenDay(`${day}T00:00:00Z`, 'UTC');

const daysLine = (from: Selection['from'], to: Selection['to'], zone: string): string[] =>
  from || to
    ? [`Days: from ${from ? dayText(from) : 'the first'} to ${to ? dayText(to) : 'the last'}, both included, in the zone ${zone}`]
    : [];

/** Named one by one up to this many. */
const NAMED = 60;

function singles(label: string, numbers: readonly number[]): string[] {
  if (numbers.length === 0) return [];
  return [`${label}: ${counted(numbers.length, 'item')}${numbers.length <= NAMED ? ` (${numbers.map(itemId).join(', ')})` : ''}`];
}
