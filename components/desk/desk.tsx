import { useEffect, useRef } from 'preact/hooks';
import { LeaveLimits, LeaveQuickly } from '../style/leave-quickly';
import { useSay } from '../words/words';
import { CheckPanel, type CheckPanelProps } from './check-panel';
import { ConversationView } from './conversation';
import { ConversationList, NothingKept } from './conversation-list';
import type { ReadyPack } from './ready-pack';
import type { OpenPicture } from './screens';
import { type Reader, useKept } from './use-kept';

export interface DeskProps extends Reader, CheckPanelProps {
  readonly zone: string;
  readonly onExport: (key: string) => Promise<ReadyPack>;
  readonly onOpenSettings: () => void;
  readonly onLeave: () => void;
  readonly openPicture: OpenPicture;
}

export function Desk({ zone, list, open, latest, onCheck, onExport, onOpenSettings, onLeave, openPicture }: DeskProps) {
  const say = useSay();
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
          {say('desk.title')}
        </h1>
      </header>
      <main>
        {trouble && (
          <div class="notice wrong trouble" role="alert" data-part="trouble">
            <p>{say(trouble)}</p>
            <button type="button" class="button" data-action="try-again" onClick={tryAgain}>
              {say('desk.tryAgain')}
            </button>
          </div>
        )}
        <p class="visually-hidden" role="status">
          {opening ? say('desk.openingConversation') : ''}
        </p>
        {!contents && !trouble && (
          <p class="quiet loading" role="status">
            {say('desk.openingArchive')}
          </p>
        )}
        {contents && contents.unreadable > 0 && (
          <p class="notice wrong trouble" data-part="unreadable">
            {say({ key: 'desk.unreadable', count: contents.unreadable })}
          </p>
        )}
        {contents && contents.conversations.length > 0 ? (
          <div class="columns">
            <section class="side" aria-labelledby="list-title">
              <h2 id="list-title" tabIndex={-1} ref={listTitle}>
                {say('desk.kept')}
              </h2>
              <ConversationList rows={contents.conversations} openKey={opened?.key} zone={zone} onOpen={show} />
              <CheckPanel onCheck={onCheck} />
            </section>
            <div class="reading" aria-busy={opening}>
              {opened ? (
                <ConversationView
                  conversation={opened}
                  zone={zone}
                  onBack={back}
                  onExport={() => onExport(opened.key)}
                  openPicture={openPicture}
                />
              ) : (
                <p class="quiet hint">{say('desk.choose')}</p>
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
        <p>
          <button type="button" class="button" data-action="open-settings" onClick={onOpenSettings}>
            {say('popup.openSettings')}
          </button>
        </p>
        <p class="quiet small">{say('desk.limits')}</p>
        <LeaveLimits />
      </footer>
    </div>
  );
}
