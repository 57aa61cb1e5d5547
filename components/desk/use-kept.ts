import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
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
  readonly open: (key: string) => Promise<Conversation | undefined>;
  /** Number of the last entry: tells without reading it all whether anything was kept since. */
  readonly latest: () => Promise<number>;
}

const UNREADABLE: WordKey = 'desk.notRead';
const GONE: Said = { key: 'desk.gone' };

/** What the desk shows of the archive; read again when the reader comes back to the page and something was kept meanwhile. */
export function useKept({ list, open, latest }: Reader, page: { readonly current: Element | null }) {
  const [contents, setContents] = useState<Contents>();
  const [opened, setOpened] = useState<Conversation>();
  const [opening, setOpening] = useState(false);
  const [trouble, setTrouble] = useState<Said>();
  const wanted = useRef<string | undefined>(undefined);
  const seen = useRef(0);

  const read = useCallback(
    async (key: string) => {
      wanted.current = key;
      const conversation = await open(key);
      // A later click wins over one that took longer.
      if (wanted.current !== key) return;
      if (conversation) setOpened(conversation);
      else setTrouble(GONE);
    },
    [open],
  );

  const load = useCallback(async () => {
    setTrouble(undefined);
    try {
      seen.current = await latest();
      setContents(await list());
      if (wanted.current !== undefined) await read(wanted.current);
    } catch (error) {
      setTrouble(troubleOf(error, UNREADABLE));
    }
  }, [list, latest, read]);

  const show = async (key: string) => {
    setOpening(true);
    setTrouble(undefined);
    try {
      await read(key);
    } catch (error) {
      if (wanted.current === key) setTrouble(troubleOf(error, UNREADABLE));
    } finally {
      if (wanted.current === key) setOpening(false);
    }
  };

  const back = () => {
    wanted.current = undefined;
    setOpening(false);
    setOpened(undefined);
  };

  useEffect(() => {
    void load();
    const document = page.current?.ownerDocument;
    const returned = async () => {
      const now = document?.visibilityState === 'visible' ? await latest().catch(() => seen.current) : seen.current;
      if (now !== seen.current) await load();
    };
    // Both: a tab comes to the front, or the window beside another one does.
    document?.addEventListener('visibilitychange', returned);
    document?.defaultView?.addEventListener('focus', returned);
    return () => {
      document?.removeEventListener('visibilitychange', returned);
      document?.defaultView?.removeEventListener('focus', returned);
    };
  }, [load, latest, page]);

  return { contents, opened, opening, trouble, load, show, back };
}
