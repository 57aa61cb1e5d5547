import { useEffect, useRef, useState } from 'preact/hooks';
import { keepLatest } from '../../../lib/core/notes/keep-latest';
import { isEmptyNote, type NoteInput } from '../../../lib/core/notes/note-input';
import type { NotesDoor, UnfinishedNote } from '../../../lib/core/notes/notes-door';

/** `writing`: something was typed since, and is not on the disk yet. */
export type DraftState = 'none' | 'writing' | 'kept' | 'not-kept';

const later = (run: () => void, ms: number) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** Keeps what is being written, so that a tab that closes, a lock or a browser that stops takes nothing with it. */
export function useUnfinished(door: NotesDoor, first: UnfinishedNote) {
  const [input, setInput] = useState(first.input);
  const [draft, setDraft] = useState<DraftState>('none');
  const latest = useRef(first);
  const [keeper] = useState(() =>
    keepLatest(
      (note: UnfinishedNote) => (isEmptyNote(note.input) && note.of === undefined ? door.forget(note.id) : door.keepUnfinished(note)),
      later,
      (written, more) => setDraft(written ? (more ? 'writing' : 'kept') : 'not-kept'),
    ),
  );
  useEffect(() => {
    const flush = () => void keeper.flush();
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      void keeper.flush().then(() => door.leave(first.id));
    };
  }, []);

  return {
    input,
    draft,
    write: (next: NoteInput) => {
      setInput(next);
      setDraft((state) => (state === 'not-kept' ? state : 'writing'));
      latest.current = { ...first, input: next, changedAt: Date.now() };
      keeper.put(latest.current);
    },
    /** As it stands now, when no write of it is under way any more. */
    settled: async (): Promise<UnfinishedNote> => {
      await keeper.stop();
      return latest.current;
    },
    /** Writes at once: leaving a field may be the way to the lock. */
    flush: () => void keeper.flush(),
    /** Goes on keeping it, since it was not filed. */
    resume: () => keeper.put(latest.current),
  };
}
