import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Faults } from '../../../lib/core/notes/check-note';
import { looksLikeWholeName } from '../../../lib/core/notes/leading-question';
import type { ChildsWordsInput } from '../../../lib/core/notes/note-input';
import { useSay } from '../../words/words';
import { Fault } from './facts-form';
import { LeadingCaution } from './leading-caution';

interface ChildsWordsFieldsProps {
  readonly value: ChildsWordsInput;
  readonly onChange: (value: ChildsWordsInput) => void;
  readonly faults: Faults;
  /** Children named before, by alias. */
  readonly known: readonly string[];
}

/** Exact words, who was there, and what was asked just before: what a court weighs of a child's words that somebody else reports. */
export function ChildsWordsFields({ value, onChange, faults, known }: ChildsWordsFieldsProps) {
  const say = useSay();
  const id = useId();
  const fields = useRef<HTMLFieldSetElement>(null);
  // Judged when the field is left: half a question may look like any other.
  const [asked, setAsked] = useState(value.askedBefore);
  const set = (change: Partial<ChildsWordsInput>) => onChange({ ...value, ...change });
  useEffect(() => {
    fields.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [faults]);

  return (
    <fieldset class="childs-words" ref={fields} aria-describedby={`${id}-what`}>
      <legend>{say('notes.child.legend')}</legend>
      <p class="small" id={`${id}-what`}>
        {say('notes.child.what')}
      </p>
      <div class="field">
        <label for={`${id}-child`}>{say('notes.child.child')}</label>
        <input
          id={`${id}-child`}
          name="child"
          list={`${id}-children`}
          dir="auto"
          lang=""
          autoComplete="off"
          required
          value={value.child}
          aria-invalid={faults.child !== undefined}
          aria-describedby={`${id}-child-what ${id}-child-said`}
          onInput={({ currentTarget }) => set({ child: currentTarget.value })}
        />
        <datalist id={`${id}-children`}>
          {known.map((child) => (
            <option key={child} value={child} />
          ))}
        </datalist>
        <p class="quiet small" id={`${id}-child-what`}>
          {say('notes.facts.childrenWhat')}
        </p>
        <div id={`${id}-child-said`} role="status">
          {faults.child && <Fault says={faults.child} />}
          {looksLikeWholeName(value.child) && <p class="notice">{say('notes.form.whole')}</p>}
        </div>
      </div>
      <div class="field">
        <label for={`${id}-words`}>{say('notes.child.words')}</label>
        <textarea
          autoComplete="off"
          id={`${id}-words`}
          name="words"
          class="few"
          dir="auto"
          lang=""
          rows={3}
          required
          value={value.words}
          aria-invalid={faults.words !== undefined}
          aria-describedby={`${id}-words-said`}
          onInput={({ currentTarget }) => set({ words: currentTarget.value })}
        />
        <div id={`${id}-words-said`}>{faults.words && <Fault says={faults.words} />}</div>
      </div>
      <div class="field">
        <label for={`${id}-who`}>{say('notes.child.who')}</label>
        <input
          id={`${id}-who`}
          name="who-was-there"
          dir="auto"
          lang=""
          autoComplete="off"
          value={value.whoWasThere}
          onInput={({ currentTarget }) => set({ whoWasThere: currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for={`${id}-asked`}>{say('notes.child.asked')}</label>
        <textarea
          autoComplete="off"
          id={`${id}-asked`}
          name="asked-before"
          class="few"
          dir="auto"
          lang=""
          rows={2}
          value={value.askedBefore}
          aria-describedby={`${id}-asked-what`}
          onInput={({ currentTarget }) => set({ askedBefore: currentTarget.value })}
          onBlur={({ currentTarget }) => setAsked(currentTarget.value)}
        />
        <p class="quiet small" id={`${id}-asked-what`}>
          {say('notes.child.askedWhat')}
        </p>
      </div>
      <LeadingCaution askedBefore={asked} />
    </fieldset>
  );
}
