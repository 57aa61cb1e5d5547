import { useEffect, useRef } from 'preact/hooks';
import { count } from '../style/count';
import { LeaveLimits, LeaveQuickly } from '../style/leave-quickly';
import { CheckPanel, type CheckPanelProps } from './check-panel';
import { ConversationView } from './conversation';
import { ConversationList, NothingKept } from './conversation-list';
import type { ReadyPack } from './ready-pack';
import { type Reader, useKept } from './use-kept';

export interface DeskProps extends Reader, CheckPanelProps {
  readonly zone: string;
  readonly onExport: (key: string) => Promise<ReadyPack>;
  readonly onLeave: () => void;
}

export function Desk({ zone, list, open, latest, onCheck, onExport, onLeave }: DeskProps) {
  const page = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const listTitle = useRef<HTMLHeadingElement>(null);
  const { contents, opened, opening, trouble, load, show, back } = useKept({ list, open, latest }, page);

  const wasOpen = useRef(false);
  useEffect(() => {
    // In a narrow window the list only comes into sight now, so the focus can only go there now.
    if (!opened && wasOpen.current) listTitle.current?.focus();
    wasOpen.current = opened !== undefined;
  }, [opened]);

  const tryAgain = () => {
    // The button goes away with the trouble; the focus must not go with it.
    title.current?.focus();
    void load();
  };

  return (
    <div class="desk" data-open={opened ? 'true' : undefined} ref={page}>
      <header class="bar">
        <LeaveQuickly onLeave={onLeave} />
        <h1 tabIndex={-1} ref={title}>
          Evenkeel desk
        </h1>
      </header>
      <main>
        {trouble && (
          <div class="notice wrong trouble" role="alert" data-part="trouble">
            <p>{trouble}</p>
            <button type="button" class="button" data-action="try-again" onClick={tryAgain}>
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
        {contents && contents.conversations.length > 0 ? (
          <div class="columns">
            <section class="side" aria-labelledby="list-title">
              <h2 id="list-title" tabIndex={-1} ref={listTitle}>
                Kept conversations
              </h2>
              <ConversationList rows={contents.conversations} openKey={opened?.key} zone={zone} onOpen={show} />
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
        ) : (
          <>
            {contents?.unreadable === 0 && <NothingKept />}
            {(trouble || (contents && contents.unreadable > 0)) && <CheckPanel onCheck={onCheck} />}
          </>
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
