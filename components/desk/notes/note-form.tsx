import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { itemId } from '../../../lib/core/evidence/items';
import type { StoredBytes } from '../../../lib/core/evidence/message';
import { checkNote, type Faults } from '../../../lib/core/notes/check-note';
import type { UsedBefore } from '../../../lib/core/notes/names-list';
import { isEmptyNote, NO_CHILDS_WORDS } from '../../../lib/core/notes/note-input';
import type { BegunNote, NotesDoor } from '../../../lib/core/notes/notes-door';
import type { Said } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';
import { troubleOf } from '../trouble';
import type { LookUpItem } from '../use-looked-up';
import { ChildsWordsFields } from './childs-words-fields';
import { DraftLine } from './draft-line';
import { FactsForm } from './facts-form';
import { useUnfinished } from './use-unfinished';

export interface NoteFormProps {
  readonly begun: BegunNote;
  /** The feelings of the version that is changed. */
  readonly before: StoredBytes | undefined;
  readonly door: NotesDoor;
  readonly used: UsedBefore;
  readonly zone: string;
  readonly today: string;
  readonly lookUp?: LookUpItem;
  readonly onFiled: (number: number) => void;
  readonly onClose: () => void;
}

/** A note being written: three fields, and what is asked for beyond them only on request. */
export function NoteForm({ begun, before, door, used, zone, today, lookUp, onFiled, onClose }: NoteFormProps) {
  const say = useSay();
  const id = useId();
  const { input, draft, write, flush, settled, resume } = useUnfinished(door, begun.unfinished);
  const [faults, setFaults] = useState<Faults>({});
  const [saving, setSaving] = useState(false);
  const [trouble, setTrouble] = useState<Said>();
  const form = useRef<HTMLFormElement>(null);
  const { of } = begun.unfinished;
  const { childsWords } = input;
  const [feelingsOpen] = useState(input.feelings !== '');

  useEffect(() => {
    // Beginning with the exact words: the date stands there already.
    form.current?.querySelector<HTMLElement>(childsWords ? '[name=child]' : '[name=summary]')?.focus();
  }, [childsWords === undefined]);

  const save = async (event: Event) => {
    event.preventDefault();
    if (saving) return;
    const checked = checkNote(input, zone);
    if ('faults' in checked) {
      setFaults(checked.faults);
      return;
    }
    setFaults({});
    setTrouble(undefined);
    setSaving(true);
    try {
      onFiled(await door.file(await settled(), checked.facts, before));
    } catch (error) {
      setTrouble(troubleOf(error, 'notes.form.notSaved'));
      setSaving(false);
      resume();
    }
  };
  const discard = async () => {
    await settled();
    await door.forget(begun.unfinished.id).then(onClose, (error: unknown) => setTrouble(troubleOf(error, 'notes.form.draftNotKept')));
  };

  return (
    <form
      class="panel note-form"
      data-part="note-form"
      ref={form}
      onSubmit={save}
      onFocusOut={flush}
      noValidate
      aria-labelledby={`${id}-title`}
    >
      <h3 id={`${id}-title`}>{of === undefined ? say('notes.form.new') : say('notes.form.change', itemId(of))}</h3>
      {of !== undefined && <p class="small">{say('notes.form.changeWhat')}</p>}
      <div role="status">
        {begun.restored && (
          <p class="notice" data-part="draft-back">
            {say('notes.form.draftBack')}
          </p>
        )}
      </div>
      <label class="tick">
        <input
          autoComplete="off"
          name="childs-words"
          type="checkbox"
          checked={childsWords !== undefined}
          onChange={({ currentTarget }) => {
            const { childsWords: _, ...rest } = input;
            setFaults({});
            write(currentTarget.checked ? { ...rest, childsWords: NO_CHILDS_WORDS } : rest);
          }}
        />
        {say('notes.child.switch')}
      </label>
      {childsWords && (
        <ChildsWordsFields
          value={childsWords}
          faults={faults}
          known={used.children}
          onChange={(words) => write({ ...input, childsWords: words })}
        />
      )}
      <FactsForm
        value={input}
        faults={faults}
        used={used}
        today={today}
        {...(lookUp && { lookUp })}
        {...(childsWords && { summaryLabel: 'notes.child.summary' as const, summaryOptional: true })}
        onChange={(facts) => write({ ...input, ...facts })}
      />
      <details class="more feelings" open={feelingsOpen}>
        <summary>{say('notes.feelings.title')}</summary>
        <div class="field">
          <textarea
            autoComplete="off"
            name="feelings"
            class="few"
            dir="auto"
            lang=""
            rows={3}
            value={input.feelings}
            aria-label={say('notes.feelings.title')}
            aria-describedby={`${id}-feelings`}
            onInput={({ currentTarget }) => write({ ...input, feelings: currentTarget.value })}
          />
          <p class="quiet small" id={`${id}-feelings`}>
            {say('notes.feelings.what')}
          </p>
        </div>
      </details>
      {trouble && (
        <p class="notice wrong" role="alert">
          {say(trouble)}
        </p>
      )}
      <div class="row">
        <button type="submit" class="button primary" data-action="save-note" aria-disabled={saving}>
          {say(saving ? 'notes.form.saving' : of === undefined ? 'notes.form.save' : 'notes.form.saveChange')}
        </button>
        <button type="button" class="button" data-action="close-note" onClick={onClose}>
          {say('notes.form.cancel')}
        </button>
      </div>
      <DraftLine state={draft} waiting={begun.waiting} discardable={begun.restored || !isEmptyNote(input)} onDiscard={discard} />
    </form>
  );
}
