import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Conversation, ConversationSummary } from '../../lib/core/evidence/conversation';
import { count } from '../style/count';
import { LeaveLimits, LeaveQuickly } from '../style/leave-quickly';
import { CheckPanel, type CheckPanelProps } from './check-panel';
import { ConversationView } from './conversation';
import { ConversationList, NothingKept } from './conversation-list';
import type { ReadyPack } from './ready-pack';
import { sentence } from './trouble';

export interface Contents {
  readonly conversations: readonly ConversationSummary[];
  /** Stored entries that do not open any more. */
  readonly unreadable: number;
}

export interface DeskProps extends CheckPanelProps {
  readonly zone: string;
  /** Rejects with an `Error` whose message is for the user where the archive cannot be read. */
  readonly list: () => Promise<Contents>;
  readonly open: (key: string) => Promise<Conversation | undefined>;
  readonly onExport: (key: string) => Promise<ReadyPack>;
  readonly onLeave: () => void;
}

const UNREADABLE = 'What is kept could not be read just now. Nothing was changed. Please try again.';

export function Desk({ zone, list, open, onCheck, onExport, onLeave }: DeskProps) {
  const [contents, setContents] = useState<Contents>();
  const [opened, setOpened] = useState<Conversation>();
  const [opening, setOpening] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const wanted = useRef<string | undefined>(undefined);
  const rows = contents?.conversations;
  const wasOpen = useRef(false);
  const heading = useRef<HTMLHeadingElement>(null);

  const load = useCallback(async () => {
    setTrouble(undefined);
    try {
      setContents(await list());
    } catch (error) {
      setTrouble(sentence(error, UNREADABLE));
    }
  }, [list]);

  useEffect(() => {
    void load();
  }, [load]);

  const show = async (key: string) => {
    wanted.current = key;
    setOpening(true);
    setTrouble(undefined);
    try {
      const conversation = await open(key);
      // A later click wins over one that took longer.
      if (wanted.current !== key) return;
      if (conversation) setOpened(conversation);
      else setTrouble('This conversation is no longer in the archive. Please load the desk again.');
    } catch (error) {
      if (wanted.current === key) setTrouble(sentence(error, UNREADABLE));
    } finally {
      if (wanted.current === key) setOpening(false);
    }
  };

  const back = () => {
    wanted.current = undefined;
    setOpened(undefined);
  };

  useEffect(() => {
    // In a narrow window the list only comes into sight now, so the focus can only go there now.
    if (!opened && wasOpen.current) heading.current?.focus();
    wasOpen.current = opened !== undefined;
  }, [opened]);

  return (
    <div class="desk" data-open={opened ? 'true' : undefined}>
      <header class="bar">
        <LeaveQuickly onLeave={onLeave} />
        <h1>Evenkeel desk</h1>
      </header>
      <main>
        {trouble && (
          <div class="notice wrong trouble" role="alert" data-part="trouble">
            <p>{trouble}</p>
            <button type="button" class="button" data-action="try-again" onClick={load}>
              Try again
            </button>
          </div>
        )}
        <p class="visually-hidden" role="status">
          {opening ? 'Opening the conversation.' : ''}
        </p>
        {!contents && !trouble && (
          <p class="quiet loading" role="status">
            Opening the archive…
          </p>
        )}
        {contents && contents.unreadable > 0 && (
          <p class="notice wrong trouble" data-part="unreadable">
            {count(contents.unreadable, 'stored entry', 'stored entries')} cannot be opened any more. “Check everything” names each one.
          </p>
        )}
        {rows?.length === 0 && contents?.unreadable === 0 && <NothingKept />}
        {!rows?.length && (trouble || contents?.unreadable) ? <CheckPanel onCheck={onCheck} /> : null}
        {rows && rows.length > 0 && (
          <div class="columns">
            <section class="side" aria-labelledby="list-title">
              <h2 id="list-title" tabIndex={-1} ref={heading}>
                Kept conversations
              </h2>
              <ConversationList rows={rows} openKey={opened?.key} zone={zone} onOpen={show} />
              <CheckPanel onCheck={onCheck} />
            </section>
            <div class="reading" aria-busy={opening}>
              {opened ? (
                <ConversationView conversation={opened} zone={zone} onBack={back} onExport={() => onExport(opened.key)} />
              ) : (
                <p class="quiet hint">Choose a conversation to read it, see what was missed, or export it.</p>
              )}
            </div>
          </div>
        )}
      </main>
      <footer class="limits">
        <p class="quiet small">
          Nothing leaves this computer unless you save a pack and send it. There is no lock yet: anyone who can use this browser profile can
          open this desk.
        </p>
        <LeaveLimits />
      </footer>
    </div>
  );
}
