import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';
import type { TimelineFacts, TimelineQuery } from '../../../lib/core/timeline/door';
import type { WordKey } from '../../../lib/core/words/said';
import { FLAG_WORDS } from '../../style/flag-words';
import { useSay } from '../../words/words';
import { chipsOf, withOne, without } from './filter-chips';
import { SOURCE_WORDS } from './row';

interface FiltersProps {
  readonly facts: TimelineFacts;
  readonly query: TimelineQuery;
  readonly onQuery: (query: TimelineQuery) => void;
}

/** What narrows the list: chosen from what there is, and each shown until it is taken off again. */
export function Filters({ facts, query, onQuery }: FiltersProps) {
  const say = useSay();
  return (
    <details class="filters">
      <summary>{say('timeline.filters.title')}</summary>
      <div class="filter-fields">
        <Choice
          name="timeline.filters.person"
          part="person"
          options={facts.people.map(({ name, items }) => ({ value: name, words: say('timeline.filters.option', name, items) }))}
          onChoose={(name) => onQuery(withOne(query, 'people', name))}
        />
        <Day
          name="timeline.filters.from"
          part="from"
          value={query.from}
          onDay={(from) => onQuery(from ? { ...query, from } : without(query, 'from'))}
        />
        <Day name="timeline.filters.to" part="to" value={query.to} onDay={(to) => onQuery(to ? { ...query, to } : without(query, 'to'))} />
        <Choice
          name="timeline.filters.source"
          part="source"
          options={facts.sources.map(({ source, items }) => ({
            value: source,
            words: say('timeline.filters.option', { key: SOURCE_WORDS[source] }, items),
          }))}
          onChoose={(source) => onQuery(withOne(query, 'sources', source))}
        />
        <Choice
          name="timeline.filters.conversation"
          part="conversation"
          options={facts.conversations.map(({ key, title, items }) => ({
            value: key,
            words: say('timeline.filters.option', title || { key: 'desk.list.untitled' }, items),
          }))}
          onChoose={(key) => onQuery(withOne(query, 'conversations', key))}
        />
        <Choice
          name="timeline.filters.tag"
          part="tag"
          options={facts.tags.map(({ tag, items }) => ({ value: tag, words: say('timeline.filters.option', tag, items) }))}
          onChoose={(tag) => onQuery(withOne(query, 'tags', tag))}
        />
        <Choice
          name="timeline.filters.flag"
          part="flag"
          options={facts.flags.map(({ flag, items }) => ({
            value: flag,
            words: say('timeline.filters.option', { key: FLAG_WORDS[flag] }, items),
          }))}
          onChoose={(flag) => onQuery(withOne(query, 'flags', flag))}
        />
      </div>
      {facts.flagged < facts.items && <p class="quiet small">{say('timeline.filters.flagging', facts.flagged, facts.items)}</p>}
    </details>
  );
}

/** The filters that are set; a click takes one off. */
export function Chips({ facts, query, onQuery }: FiltersProps) {
  const say = useSay();
  const chips = chipsOf(query, facts);
  if (chips.length === 0) return null;
  return (
    <ul class="chips" aria-label={say('timeline.chip.set')}>
      {chips.map(({ id, name, without: next }) => (
        <li key={id}>
          <button type="button" class="chip" data-action="remove-filter" onClick={() => onQuery(next)}>
            <bdi>{say(name)}</bdi> <span aria-hidden="true">×</span>
            <span class="visually-hidden">{say('timeline.chip.remove')}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

interface ChoiceProps<V extends string> {
  readonly name: WordKey;
  readonly part: string;
  readonly options: readonly { readonly value: V; readonly words: string }[];
  readonly onChoose: (value: V) => void;
}

/** Chooses one more of what there is. Nothing is drawn where there is no choice. */
function Choice<V extends string>({ name, part, options, onChoose }: ChoiceProps<V>) {
  const say = useSay();
  if (options.length === 0) return null;
  return (
    <Field name={name}>
      {(id) => (
        <select
          id={id}
          autocomplete="off"
          data-part={`filter-${part}`}
          value=""
          onChange={({ currentTarget }) => {
            const chosen = options.find(({ value }) => value === currentTarget.value);
            currentTarget.value = '';
            if (chosen) onChoose(chosen.value);
          }}
        >
          <option value="">{say('timeline.filters.any')}</option>
          {options.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface DayProps {
  readonly name: WordKey;
  readonly part: string;
  readonly value: string | undefined;
  readonly onDay: (day: string) => void;
}

const Day = ({ name, part, value = '', onDay }: DayProps) => (
  <Field name={name}>
    {(id) => (
      <input
        id={id}
        type="date"
        autocomplete="off"
        data-part={`filter-${part}`}
        value={value}
        onChange={({ currentTarget }) => onDay(currentTarget.value)}
      />
    )}
  </Field>
);

function Field({ name, children }: { readonly name: WordKey; readonly children: (id: string) => ComponentChild }) {
  const say = useSay();
  const id = useId();
  return (
    <div class="filter-field">
      <label for={id}>{say(name)}</label>
      {children(id)}
    </div>
  );
}
