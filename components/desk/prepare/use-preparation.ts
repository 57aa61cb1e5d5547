import { useEffect, useRef, useState } from 'preact/hooks';
import { keepLatest } from '../../../lib/core/notes/keep-latest';
import type { PrepareDoor } from '../../../lib/core/preparation/door';
import { EMPTY, type Preparation } from '../../../lib/core/preparation/preparation';
import { speaksOfSafety } from '../../../lib/core/preparation/safety';
import type { Said } from '../../../lib/core/words/said';
import { troubleOf } from '../trouble';

export type Opened = 'opening' | 'open' | 'elsewhere' | { readonly trouble: Said };
export type Kept = 'none' | 'keeping' | 'kept' | 'not-kept';

const later = (run: () => void, ms: number) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** What is prepared, read once and kept as it is written, so that a tab that closes, a lock or a browser that stops takes nothing with it. */
export function usePreparation(door: PrepareDoor, here: boolean) {
  const [preparation, setPreparation] = useState<Preparation>(EMPTY);
  const [opened, setOpened] = useState<Opened>('opening');
  const [kept, setKept] = useState<Kept>('none');
  const [marked, setMarked] = useState(false);
  const asked = useRef(false);
  const latest = useRef<Preparation>(EMPTY);
  const [keeper] = useState(() =>
    keepLatest(door.keep, later, (written, more) => setKept(written ? (more ? 'keeping' : 'kept') : 'not-kept')),
  );

  const open = () => {
    asked.current = true;
    setOpened('opening');
    void door.open().then(
      (found) => {
        if (found) {
          setPreparation(found);
          latest.current = found;
        }
        setOpened(found ? 'open' : 'elsewhere');
      },
      (error: unknown) => setOpened({ trouble: troubleOf(error, 'prepare.notRead') }),
    );
  };
  useEffect(() => {
    if (here && !asked.current) open();
    // Somebody may have been marked since; where it cannot be told, nothing is taken away.
    if (here) void door.safetyMarked().then(setMarked, () => undefined);
  }, [here]);
  useEffect(() => {
    const flush = () => void keeper.flush();
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      void keeper.flush().then(door.leave);
    };
  }, []);

  /** @param change of the latest, so that two in one moment do not undo each other. */
  const write = (change: (before: Preparation) => Preparation) => {
    const { safety: _, ...next } = change(latest.current);
    latest.current = marked || speaksOfSafety(next) ? { ...next, safety: true } : next;
    setPreparation(latest.current);
    setKept((state) => (state === 'not-kept' ? state : 'keeping'));
    keeper.put(latest.current);
  };
  return {
    preparation,
    opened,
    kept,
    safety: marked || speaksOfSafety(preparation),
    open,
    write,
    /** Writes at once: leaving a field may be the way to the lock. */
    flush: () => void keeper.flush(),
    forget: async () => {
      await keeper.stop();
      await door.forget();
      latest.current = EMPTY;
      setPreparation(EMPTY);
      setKept('none');
    },
  };
}
