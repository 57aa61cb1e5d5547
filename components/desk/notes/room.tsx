import { useEffect, useRef, useState } from 'preact/hooks';
import { itemId } from '../../../lib/core/evidence/items';
import type { StoredBytes } from '../../../lib/core/evidence/message';
import { dayIn } from '../../../lib/core/notes/event-moment';
import { emptyNote, noteInput } from '../../../lib/core/notes/note-input';
import type { BegunNote, NotesDoor, ReadNotes } from '../../../lib/core/notes/notes-door';
import { latest, type WrittenNote } from '../../../lib/core/notes/written-notes';
import type { Said } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';
import { NEW_NOTE } from '../place';
import type { Visit } from '../room';
import { troubleOf } from '../trouble';
import { TroubleNotice } from '../trouble-notice';
import type { LookUpItem } from '../use-looked-up';
import { NoteCard } from './note-card';
import { NoteForm } from './note-form';
import { type LetterKey, useLetterKey } from './use-letter-key';

export interface NotesRoomProps extends Omit<Visit, 'showConversation' | 'wanted'> {
  readonly door: NotesDoor;
  readonly zone: string;
  readonly now: () => Date;
  readonly lookUp: LookUpItem;
  readonly letterKey: LetterKey;
}

interface OpenForm {
  readonly begun: BegunNote;
  readonly before: StoredBytes | undefined;
}

/** Drawing more takes longer than anybody reads. */
const AT_ONCE = 50;

/** The notes, the latest event first, and the form to write one. */
export function NotesRoom({ door, zone, now, lookUp, letterKey, place, here, head, go, filed }: NotesRoomProps) {
  const say = useSay();
  const [read, setRead] = useState<ReadNotes>();
  const [form, setForm] = useState<OpenForm>();
  const [trouble, setTrouble] = useState<Said>();
  const [wanted, setWanted] = useState<number>();
  const [kept, setKept] = useState('');
  const [count, setCount] = useState(AT_ONCE);
  const beginning = useRef(false);
  const readAt = useRef<number | undefined>(undefined);
  const wasOpen = useRef(false);
  const newButton = useRef<HTMLButtonElement>(null);
  const today = dayIn(zone, now());

  const load = () =>
    door.read().then(
      (notes) => {
        setRead(notes);
        setTrouble(undefined);
        return notes;
      },
      (error: unknown) => {
        setTrouble(troubleOf(error, 'notes.notRead'));
        return undefined;
      },
    );
  const begin = async (of: WrittenNote | undefined, links: readonly number[] = []) => {
    // Two presses in a row are one wish, and each note has one form.
    if (beginning.current) return;
    beginning.current = true;
    setKept('');
    try {
      if (!of) return setForm({ begun: await door.begin(undefined, emptyNote(today, links)), before: undefined });
      const { facts } = latest(of);
      const felt = facts.feelings ? ((await door.feelings(facts.feelings)) ?? '') : '';
      setForm({ begun: await door.begin(of.number, noteInput(facts, felt)), before: facts.feelings });
    } catch (error) {
      setTrouble(troubleOf(error, 'notes.notRead'));
    } finally {
      beginning.current = false;
    }
  };
  const close = () => {
    setForm(undefined);
    // So that the same address asks for a form again.
    if (place.number !== undefined) go({ room: 'notes' });
  };

  useEffect(() => {
    // Whatever is filed from other rooms is read when somebody looks.
    if (!here || readAt.current === head) return;
    readAt.current = head;
    void load();
  }, [here, head]);
  useEffect(() => {
    // The form took the focus with it.
    if (!form && wasOpen.current) newButton.current?.focus();
    wasOpen.current = form !== undefined;
  }, [form]);
  useEffect(() => {
    const { number } = place;
    setWanted(undefined);
    if (!here || number === undefined) return;
    if (number === NEW_NOTE) void begin(undefined);
    else
      void load().then((notes) => {
        const own = notes?.notes.some((note) => note.number === number);
        if (own) setWanted(number);
        else if (notes) void begin(undefined, [number]);
      });
  }, [here, place]);
  useEffect(() => {
    // Drawn only now.
    if (wanted !== undefined) document.getElementById(`note-${wanted}`)?.focus();
  }, [wanted]);
  const letter = useLetterKey('n', letterKey, here && form === undefined, () => void begin(undefined));

  const { notes, used, unreadable } = read ?? { notes: [], used: undefined, unreadable: 0 };
  return (
    <div class="stack notes">
      {trouble && <TroubleNotice trouble={trouble} onTryAgain={load} />}
      {!form && (
        <>
          <p>{say('notes.what')}</p>
          <div class="row">
            <button
              ref={newButton}
              type="button"
              class="button primary"
              data-action="new-note"
              aria-keyshortcuts={letter.on ? 'n' : undefined}
              onClick={() => begin(undefined)}
            >
              {say('notes.new')}
            </button>
            <span class="quiet small">
              {letter.on && say('notes.newKeys')}{' '}
              <button type="button" class="link" data-action="letter-key" onClick={() => letter.turn(!letter.on)}>
                {say(letter.on ? 'notes.keyOff' : 'notes.keyOn')}
              </button>
            </span>
          </div>
        </>
      )}
      <p role="status" data-part="note-kept" class={kept && 'notice good'}>
        {kept}
      </p>
      {form && used && (
        <NoteForm
          key={form.begun.unfinished.id}
          begun={form.begun}
          before={form.before}
          {...{ door, used, zone, today, lookUp }}
          onFiled={(number) => {
            close();
            setKept(say('notes.form.saved', itemId(number)));
            void filed();
            void load();
          }}
          onClose={close}
        />
      )}
      {unreadable > 0 && <p class="notice wrong">{say({ key: 'notes.unreadable', count: unreadable })}</p>}
      {read && notes.length === 0 && !form && (
        <section class="panel" data-part="no-notes">
          <h3>{say('notes.none')}</h3>
          <p>{say('notes.noneWhat')}</p>
        </section>
      )}
      {notes.length > 0 && (
        <section class="stack" aria-labelledby="notes-list">
          <h3 id="notes-list">{say({ key: 'notes.list', count: notes.length })}</h3>
          {notes.slice(0, Math.max(count, notes.findIndex(({ number }) => number === wanted) + 1)).map((note) => (
            <NoteCard
              key={note.number}
              {...{ note, zone, lookUp }}
              openFeelings={door.feelings}
              onOpenItem={(number) => go({ room: 'timeline', number })}
              onChange={() => begin(note)}
            />
          ))}
          {notes.length > count && (
            <div>
              <button type="button" class="button" data-action="more-notes" onClick={() => setCount(count + AT_ONCE)}>
                {say({ key: 'notes.moreNotes', count: Math.min(AT_ONCE, notes.length - count) })}
              </button>
            </div>
          )}
        </section>
      )}
    </div>
  );
}
