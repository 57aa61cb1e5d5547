import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Faults } from '../../../lib/core/notes/check-note';
import type { UsedBefore } from '../../../lib/core/notes/names-list';
import type { FactsInput } from '../../../lib/core/notes/note-input';
import type { WordKey } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';
import type { LookUpItem } from '../use-looked-up';
import { LinksField } from './links-field';
import { NamesField } from './names-field';

export interface FactsFormProps {
  readonly value: FactsInput;
  readonly onChange: (value: FactsInput) => void;
  /** What `checkFacts` found when the user last tried to keep it. The focus goes to the first of them. */
  readonly faults: Faults;
  readonly used: UsedBefore;
  /** "2026-05-04". */
  readonly today: string;
  readonly lookUp?: LookUpItem;
  /** Else "Summary". */
  readonly summaryLabel?: WordKey;
  readonly summaryWhat?: WordKey;
  /** Whether the summary may stay empty. */
  readonly summaryOptional?: boolean;
  /** The focus goes to the summary when the form appears. */
  readonly autoFocus?: boolean;
}

/** When it happened, what happened, and on request who, what about and which items: the fields that notes and exhibits share. Goes inside a `<form class="form">`. */
export function FactsForm(props: FactsFormProps) {
  const { value, onChange, faults, used, today, lookUp, autoFocus } = props;
  const { summaryLabel = 'notes.facts.summary', summaryWhat = 'notes.facts.summaryWhat', summaryOptional = false } = props;
  const say = useSay();
  const id = useId();
  const fields = useRef<HTMLDivElement>(null);
  const set = (change: Partial<FactsInput>) => onChange({ ...value, ...change });
  useEffect(() => {
    if (autoFocus) fields.current?.querySelector('textarea')?.focus();
  }, [autoFocus]);
  useEffect(() => {
    fields.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [faults]);
  // As it was at first: it must not close under the hands of somebody who empties a field.
  const [someMore] = useState(value.people.length + value.children.length + value.tags.length + value.links.length > 0);

  return (
    <div class="facts-form" ref={fields}>
      <div class="when">
        <div class="field">
          <label for={`${id}-date`}>{say('notes.facts.date')}</label>
          <input
            autoComplete="off"
            id={`${id}-date`}
            name="date"
            type="date"
            required
            min="1900-01-01"
            value={value.date}
            aria-invalid={faults.date !== undefined}
            aria-describedby={`${id}-date-said`}
            onInput={({ currentTarget }) => set({ date: currentTarget.value })}
          />
        </div>
        <div class="field">
          <label for={`${id}-time`}>{say('notes.facts.time')}</label>
          <input
            autoComplete="off"
            id={`${id}-time`}
            name="time"
            type="time"
            value={value.time}
            aria-invalid={faults.time !== undefined}
            aria-describedby={`${id}-time-said`}
            onInput={({ currentTarget }) => set({ time: currentTarget.value, ...(currentTarget.value === '' && { about: false }) })}
          />
        </div>
        {value.time !== '' && (
          <label class="tick">
            <input
              autoComplete="off"
              name="about"
              type="checkbox"
              checked={value.about}
              onChange={({ currentTarget }) => set({ about: currentTarget.checked })}
            />
            {say('notes.facts.about')}
          </label>
        )}
      </div>
      <div id={`${id}-date-said`} role="status">
        {faults.date && <Fault says={faults.date} />}
        {!faults.date && value.date > today && <p class="notice">{say('notes.facts.future')}</p>}
      </div>
      <div id={`${id}-time-said`}>{faults.time && <Fault says={faults.time} />}</div>
      <div class="field">
        <label for={`${id}-summary`}>{say(summaryLabel)}</label>
        <textarea
          autoComplete="off"
          id={`${id}-summary`}
          name="summary"
          dir="auto"
          lang=""
          rows={5}
          required={!summaryOptional}
          value={value.summary}
          aria-invalid={faults.summary !== undefined}
          aria-describedby={`${id}-summary-what ${id}-summary-said`}
          onInput={({ currentTarget }) => set({ summary: currentTarget.value })}
        />
        <p class="quiet small" id={`${id}-summary-what`}>
          {say(summaryWhat)}
        </p>
        <div id={`${id}-summary-said`}>{faults.summary && <Fault says={faults.summary} />}</div>
      </div>
      <details class="more" open={someMore}>
        <summary>{say('notes.facts.more')}</summary>
        <div class="stack">
          <NamesField
            name="people"
            label="notes.facts.people"
            what="notes.facts.peopleWhat"
            value={value.people}
            used={used.people}
            onChange={(people) => set({ people })}
          />
          <NamesField
            name="children"
            label="notes.facts.children"
            what="notes.facts.childrenWhat"
            value={value.children}
            used={used.children}
            onChange={(children) => set({ children })}
          />
          <NamesField
            name="tags"
            label="notes.facts.tags"
            what="notes.facts.tagsWhat"
            value={value.tags}
            used={used.tags}
            onChange={(tags) => set({ tags })}
          />
          <LinksField value={value.links} {...(lookUp && { lookUp })} onChange={(links) => set({ links })} />
        </div>
      </details>
    </div>
  );
}

/** Beside its field; heard when the focus goes there, which it does. */
export function Fault({ says }: { readonly says: WordKey }) {
  const say = useSay();
  return <p class="notice wrong">{say(says)}</p>;
}
