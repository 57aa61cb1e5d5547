import type { TimelineFacts, TimelineQuery } from '../../../lib/core/timeline/door';
import type { Said } from '../../../lib/core/words/said';
import { FLAG_WORDS } from '../../style/flag-words';
import { SOURCE_WORDS } from './row';

/** One filter that is set, and the question without it. */
export interface Chip {
  readonly id: string;
  readonly name: Said;
  readonly without: TimelineQuery;
}

type Lists = 'people' | 'sources' | 'conversations' | 'tags' | 'flags';

/** The same question with a value more in one of its lists. */
export function withOne<L extends Lists>(query: TimelineQuery, list: L, value: NonNullable<TimelineQuery[L]>[number]): TimelineQuery {
  const before: readonly unknown[] = query[list] ?? [];
  return before.includes(value) ? query : { ...query, [list]: [...before, value] };
}

/** The same question without something: a key that is absent asks for nothing. */
export function without(query: TimelineQuery, key: keyof TimelineQuery, value?: unknown): TimelineQuery {
  const { [key]: before, ...rest } = query;
  const left = Array.isArray(before) ? before.filter((each) => each !== value) : [];
  return { ...(rest as TimelineQuery), ...(left.length > 0 && { [key]: left }) };
}

export function chipsOf(query: TimelineQuery, facts: TimelineFacts): Chip[] {
  const { people = [], sources = [], tags = [], flags = [], conversations = [], from, to } = query;
  const titleOf = (key: string) => facts.conversations.find((one) => one.key === key)?.title;
  return [
    ...people.map((name) => chip('people', { key: 'timeline.chip.person', values: [name] }, name)),
    ...(from ? [chip('from', { key: 'timeline.chip.from', values: [from] })] : []),
    ...(to ? [chip('to', { key: 'timeline.chip.to', values: [to] })] : []),
    ...sources.map((source) => chip('sources', { key: SOURCE_WORDS[source] }, source)),
    ...conversations.map((key) =>
      chip('conversations', { key: 'timeline.chip.conversation', values: [titleOf(key) || { key: 'desk.list.untitled' }] }, key),
    ),
    ...tags.map((tag) => chip('tags', { key: 'timeline.chip.tag', values: [tag] }, tag)),
    ...flags.map((flag) => chip('flags', { key: 'timeline.row.flag', values: [{ key: FLAG_WORDS[flag] }] }, flag)),
  ];

  function chip(key: keyof TimelineQuery, name: Said, value?: string): Chip {
    return { id: `${key} ${value ?? ''}`, name, without: without(query, key, value) };
  }
}
