import { useEffect, useRef } from 'preact/hooks';
import { useSay } from '../words/words';
import { ConversationView } from './conversation';
import { ConversationList, NothingKept } from './conversation-list';
import { ImportedList, type ImportedListProps } from './imported-list';
import type { Visit } from './room';
import type { OpenPicture } from './screens';
import { TroubleNotice } from './trouble-notice';
import { type Reader, useKept } from './use-kept';

export interface ConversationsRoomProps extends Reader, ImportedListProps, Pick<Visit, 'place' | 'go' | 'filed'> {
  readonly zone: string;
  readonly openPicture: OpenPicture;
  /** Deletes every capture of a conversation. @param id of the request, a UUID. */
  readonly onDelete: (id: string, key: string) => Promise<void>;
}

/** The conversations that were kept from pages, and each with all that its captures hold. */
export function ConversationsRoom(props: ConversationsRoomProps) {
  const { place, head, go, filed, zone, list, open, imported, showConversation, onDelete, openPicture } = props;
  const say = useSay();
  const listTitle = useRef<HTMLHeadingElement>(null);
  const { contents, opened, opening, trouble, load } = useKept({ list, open }, place.number, head);

  const wasOpen = useRef(false);
  useEffect(() => {
    // In a narrow window the list only comes into sight now, so the focus can only go there now.
    if (!opened && wasOpen.current) listTitle.current?.focus();
    wasOpen.current = opened !== undefined;
  }, [opened]);

  const tryAgain = () => {
    // The button goes away with the trouble; the focus must not go with it.
    listTitle.current?.focus();
    load();
  };

  return (
    <>
      {trouble && <TroubleNotice trouble={trouble} onTryAgain={tryAgain} />}
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
      {contents?.conversations.length === 0 && contents.unreadable === 0 && <NothingKept />}
      <div class="columns" data-open={opened ? 'true' : undefined}>
        <section class="side" aria-labelledby="list-title">
          <h3 id="list-title" class="visually-hidden" tabIndex={-1} ref={listTitle}>
            {say('desk.kept')}
          </h3>
          {contents && <ConversationList rows={contents.conversations} openKey={opened?.key} zone={zone} />}
          <ImportedList {...{ imported, head, showConversation }} />
        </section>
        <div class="reading" aria-busy={opening}>
          {opened ? (
            <ConversationView
              conversation={opened}
              zone={zone}
              onDelete={async (id) => {
                await onDelete(id, opened.key);
                go({ room: 'conversations' });
                await filed();
              }}
              openPicture={openPicture}
            />
          ) : (
            contents && contents.conversations.length > 0 && <p class="quiet hint">{say('desk.choose')}</p>
          )}
        </div>
      </div>
    </>
  );
}
