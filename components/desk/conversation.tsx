import { useEffect, useRef } from 'preact/hooks';
import type { Receipt } from '../../lib/core/evidence/capture';
import type { Conversation, ConversationCapture } from '../../lib/core/evidence/conversation';
import type { Party } from '../../lib/core/evidence/message';
import { keyed } from '../../lib/core/evidence/readings';
import { receiptOf } from '../../lib/core/evidence/receipt';
import { MissedList } from '../style/receipt';
import { useSay } from '../words/words';
import { CaptureView } from './capture';
import { coverageSentences } from './coverage-sentences';
import { DeletePanel } from './deleting/delete-panel';
import { MessageView } from './message';
import { workedOutAlike } from './message-time';
import { partyNames } from './party';
import { hashOf } from './place';
import type { OpenPicture } from './screens';

export interface ConversationViewProps {
  readonly conversation: Conversation;
  readonly zone: string;
  readonly openPicture: OpenPicture;
  /** @param id of the request, a UUID. */
  readonly onDelete: (id: string) => Promise<void>;
}

export function ConversationView({ conversation, zone, onDelete, openPicture }: ConversationViewProps) {
  const say = useSay();
  const { key, captures, messages } = conversation;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [key]);
  const latest = captures.at(-1);
  const shared = missedAlike(latest);
  // What the latest capture found as it was kept before is told with the message alone.
  const told = new Set(latest ? keyed(latest.record.messages).keys() : []);
  const receipt = latest && receiptOf(latest, latest.record);
  const people = messages.filter(({ latest: { kind } }) => kind !== 'system').length;

  return (
    <article class="conversation" aria-labelledby="conversation-title" data-opened={key}>
      <a class="button back" data-action="back" href={hashOf({ room: 'conversations' })}>
        {say('desk.conversation.all')}
      </a>
      <header>
        <h3 id="conversation-title" dir="auto" lang="" tabIndex={-1} ref={title}>
          {conversation.title || say('desk.list.untitled')}
        </h3>
        <p>{partyNames(senders(conversation)) || say('desk.list.peopleUnknown')}</p>
        <p class="quiet small">{say('desk.conversation.facts', conversation.site, { key: 'count.messages', count: people })}</p>
        {receipt && <Coverage receipt={receipt} />}
      </header>
      {latest && <ExportHere entry={latest.number} />}
      {receipt && (
        <section class="panel" aria-labelledby="missed-title">
          <h4 id="missed-title">{say('desk.conversation.missed')}</h4>
          <MissedList missed={receipt.missed} />
        </section>
      )}
      <ol class="messages" aria-label={say('desk.conversation.messages')}>
        {messages.map((kept, at) => (
          <li key={kept.key}>
            <MessageView
              kept={kept}
              zone={zone}
              saidAbove={told.has(kept.key) ? shared : NOTHING}
              timeAsBefore={workedOutAlike(messages[at - 1]?.latest, kept.latest)}
            />
          </li>
        ))}
      </ol>
      <section class="panel" aria-labelledby="kept-title">
        <h4 id="kept-title">{say('desk.conversation.kept', { key: 'count.times', count: captures.length })}</h4>
        <ol class="captures">
          {captures.map((capture) => (
            <li key={capture.record.id}>
              <CaptureView capture={capture} zone={zone} isLatest={capture === latest} openPicture={openPicture} />
            </li>
          ))}
        </ol>
      </section>
      <DeletePanel
        key={`delete ${key}`}
        ask="deleting.conversation"
        goes={{ key: 'deleting.goes.conversation', values: [{ key: 'count.messages', count: people }] }}
        onDelete={onDelete}
      />
    </article>
  );
}

function ExportHere({ entry }: { readonly entry: number }) {
  const say = useSay();
  return (
    <section class="panel" aria-labelledby="export-title">
      <h4 id="export-title">{say('export.here.title')}</h4>
      <p class="small">{say('export.here.what')}</p>
      <a class="button primary" data-action="export" href={hashOf({ room: 'export', number: entry })}>
        {say('export.here.go')}
      </a>
    </section>
  );
}

/** Of the last time it was kept; what it left out may stand in an earlier one. */
function Coverage({ receipt }: { readonly receipt: Receipt }) {
  const say = useSay();
  if (!receipt.partial && receipt.coverage?.chosenOf === undefined) return null;
  return (
    <p class="notice small" data-part="coverage">
      {say(
        'desk.coverage.lastTime',
        coverageSentences(receipt, say)
          .map((each) => say(each))
          .join(' '),
      )}
    </p>
  );
}

const senders = ({ messages }: Conversation): Party[] => messages.flatMap(({ latest }) => (latest.sender ? [latest.sender] : []));

const NOTHING: ReadonlySet<string> = new Set();

/** What more than one message of a capture misses: said once for all of them. */
function missedAlike(capture: ConversationCapture | undefined): ReadonlySet<string> {
  const lines = (capture?.record.messages ?? []).flatMap(({ missed }) => [...new Set(missed)]);
  return new Set(lines.filter((line, at) => lines.indexOf(line) !== at));
}
