import { useEffect, useId, useRef } from 'preact/hooks';
import { AREAS, isReady, type PreparedEntry, SUBJECTS, type Subject, WELFARE } from '../../../lib/core/preparation/preparation';
import { startersFor } from '../../../lib/core/preparation/starters';
import { useSay } from '../../words/words';
import { ItemPicker, type ItemPickerProps } from './item-picker';
import { LintedField } from './linted-field';
import { AREA_WORDS, SUBJECT_WORDS, WELFARE_WORDS } from './names';
import { Ticks } from './ticks';

interface EntryPanelProps extends Pick<ItemPickerProps, 'find' | 'lookUp' | 'onOpen' | 'zone'> {
  readonly entry: PreparedEntry;
  readonly at: number;
  /** Aliases of all children. */
  readonly childrenOfCase: readonly string[];
  readonly safety: boolean;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly onChange: (entry: PreparedEntry) => void;
  readonly onRemove: () => void;
}

/** In characters of the line that names an entry. */
const FIRST_WORDS = 70;

/** One point: what it is about, the parent's own words, the items that show it, and where it stands. */
export function EntryPanel({ entry, at, childrenOfCase, safety, open, onToggle, onChange, onRemove, ...picker }: EntryPanelProps) {
  const say = useSay();
  const id = useId();
  const summary = useRef<HTMLElement>(null);
  const wasOpen = useRef(open);
  const set = (change: Partial<PreparedEntry>) => onChange({ ...entry, ...change });
  useEffect(() => {
    // Opened from the grid or just added: whoever asked for it goes on there.
    if (open && !wasOpen.current) summary.current?.focus();
    wasOpen.current = open;
  }, [open]);
  const first = entry.text.replace(/\s+/gu, ' ').trim();
  const starters = startersFor(entry.subject, safety);
  return (
    <details
      class="panel entry prepare-form"
      data-entry={at}
      open={open}
      onToggle={({ currentTarget }) => currentTarget.open !== open && onToggle(currentTarget.open)}
    >
      <summary ref={summary}>
        <b>{say('prepare.entries.one', at, say(SUBJECT_WORDS[entry.subject]))}</b>{' '}
        <span class="quiet" dir="auto" lang={first === '' ? undefined : ''}>
          {first === '' ? say('prepare.entries.empty') : first.length > FIRST_WORDS ? `${first.slice(0, FIRST_WORDS).trimEnd()}…` : first}
        </span>
      </summary>
      <div class="when">
        <div class="field">
          <label for={`${id}-subject`}>{say('prepare.entries.subject')}</label>
          <select
            id={`${id}-subject`}
            name="subject"
            autoComplete="off"
            value={entry.subject}
            onChange={({ currentTarget }) => set({ subject: currentTarget.value as Subject })}
          >
            {SUBJECTS.map((subject) => (
              <option key={subject} value={subject}>
                {say(SUBJECT_WORDS[subject])}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for={`${id}-day`}>{say('prepare.entries.day')}</label>
          <input
            id={`${id}-day`}
            name="entry-day"
            type="date"
            autoComplete="off"
            value={entry.day ?? ''}
            onInput={({ currentTarget: { value } }) => {
              const { day: _, ...rest } = entry;
              onChange(value === '' ? rest : { ...rest, day: value });
            }}
          />
        </div>
      </div>
      <LintedField
        name="entry-text"
        label="prepare.entries.text"
        what="prepare.entries.textWhat"
        value={entry.text}
        onChange={(text) => set({ text })}
      >
        {first === '' && (
          <fieldset class="used" data-part="starters">
            <legend class="quiet small">{say('prepare.entries.begin')}</legend>
            {starters.map((words) => (
              <button
                key={words}
                type="button"
                class="chip starter"
                lang="en"
                data-action="start-with"
                onClick={({ currentTarget }) => {
                  set({ text: words });
                  currentTarget.closest('details')?.querySelector('textarea')?.focus();
                }}
              >
                {words.trim()}
              </button>
            ))}
          </fieldset>
        )}
      </LintedField>
      <ItemPicker value={entry.items} onChange={(items) => set({ items })} {...picker} />
      {first !== '' && !isReady(entry) && <p class="notice">{say('prepare.entries.noItem')}</p>}
      {childrenOfCase.length > 1 && (
        <Ticks
          legend={say('prepare.entries.children')}
          name="entry-children"
          of={childrenOfCase.map((child) => [child, child] as const)}
          value={entry.children}
          onChange={(children) => set({ children })}
        />
      )}
      <Ticks
        legend={say('prepare.entries.areas')}
        name="areas"
        of={AREAS.map((area) => [area, say(AREA_WORDS[area])] as const)}
        value={entry.areas}
        onChange={(areas) => set({ areas })}
      />
      <Ticks
        legend={say('prepare.entries.welfare')}
        name="welfare"
        of={WELFARE.map((item) => [item, say(WELFARE_WORDS[item])] as const)}
        value={entry.welfare}
        onChange={(welfare) => set({ welfare })}
      />
      <div>
        <button type="button" class="link" data-action="remove-entry" onClick={onRemove}>
          {say('prepare.entries.remove')}
        </button>
      </div>
    </details>
  );
}
