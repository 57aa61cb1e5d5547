import { useEffect, useState } from 'preact/hooks';
import type { Conversation, ConversationSummary } from '../../lib/core/evidence/conversation';
import type { Said, WordKey } from '../../lib/core/words/said';
import { troubleOf } from './trouble';

export interface Contents {
  readonly conversations: readonly ConversationSummary[];
  /** Stored entries that do not open any more. */
  readonly unreadable: number;
}

/** Each rejects with something to be said where the archive cannot be read. */
export interface Reader {
  readonly list: () => Promise<Contents>;
  /** The conversation of which an entry is a capture. */
  readonly open: (entry: number) => Promise<Conversation | undefined>;
}

const UNREADABLE: WordKey = 'desk.notRead';
const GONE: Said = { key: 'desk.gone' };

/** The kept conversations, and the one to which an entry belongs; read again when the head of the archive moves. */
export function useKept({ list, open }: Reader, entry: number | undefined, head: number) {
  const [contents, setContents] = useState<Contents>();
  const [opened, setOpened] = useState<Conversation>();
  const [opening, setOpening] = useState(false);
  const [trouble, setTrouble] = useState<Said>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let left = false;
    setTrouble(undefined);
    list().then(
      (now) => left || setContents(now),
      (error: unknown) => left || setTrouble(troubleOf(error, UNREADABLE)),
    );
    return () => {
      left = true;
    };
  }, [list, head, attempt]);

  useEffect(() => {
    if (entry === undefined) return setOpened(undefined);
    // A later click wins over one that took longer.
    let left = false;
    setOpening(true);
    open(entry)
      .then(
        (now) => left || (now ? setOpened(now) : setTrouble(GONE)),
        (error: unknown) => left || setTrouble(troubleOf(error, UNREADABLE)),
      )
      .then(() => left || setOpening(false));
    return () => {
      left = true;
      setOpening(false);
    };
  }, [open, entry, head, attempt]);

  return { contents, opened, opening, trouble, load: () => setAttempt((before) => before + 1) };
}
