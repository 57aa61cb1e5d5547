import { useEffect, useRef } from 'preact/hooks';
import type { Conversation, ConversationCapture } from '../../lib/core/evidence/conversation';
import type { Party } from '../../lib/core/evidence/message';
import { receiptOf } from '../../lib/core/evidence/receipt';
import { Moment } from '../style/moment';
import { MissedList, ReceiptFacts, SpanAndSeal } from '../style/receipt';
import { Around } from '../words/around';
import { useSay } from '../words/words';
import { ExportPanel, type ExportPanelProps } from './export-panel';
import { MessageView } from './message';
import { partyNames } from './party';

export interface ConversationViewProps extends ExportPanelProps {
  readonly conversation: Conversation;
  readonly zone: string;
  readonly onBack: () => void;
}

export function ConversationView({ conversation, zone, onBack, onExport }: ConversationViewProps) {
  const say = useSay();
  const { key, captures, messages } = conversation;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [key]);
  const latest = captures.at(-1);
  const shared = missedAlike(latest);

  return (
    <article class="conversation" aria-labelledby="conversation-title">
      <button type="button" class="button back" data-action="back" onClick={onBack}>
        {say('desk.conversation.all')}
      </button>
      <header>
        <h2 id="conversation-title" dir="auto" lang="" tabIndex={-1} ref={title}>
          {conversation.title || say('desk.list.untitled')}
        </h2>
        <p>{partyNames(senders(conversation)) || say('desk.list.peopleUnknown')}</p>
        <p class="quiet small">{say('desk.conversation.facts', conversation.site, { key: 'count.messages', count: messages.length })}</p>
      </header>
      <ExportPanel key={key} onExport={onExport} />
      {latest && (
        <section class="panel" aria-labelledby="missed-title">
          <h3 id="missed-title">{say('desk.conversation.missed')}</h3>
          <MissedList missed={receiptOf(latest, latest.record).missed} />
        </section>
      )}
      <ol class="messages" aria-label={say('desk.conversation.messages')}>
        {messages.map((kept) => (
          <li key={kept.key}>
            <MessageView kept={kept} zone={zone} saidAbove={kept.captures.at(-1) === latest?.number ? shared : NOTHING} />
          </li>
        ))}
      </ol>
      <section class="panel" aria-labelledby="kept-title">
        <h3 id="kept-title">{say('desk.conversation.kept', { key: 'count.times', count: captures.length })}</h3>
        <ol class="captures">
          {captures.map((capture) => (
            <li key={capture.record.id}>
              <CaptureView capture={capture} zone={zone} isLatest={capture === latest} />
            </li>
          ))}
        </ol>
      </section>
    </article>
  );
}

const senders = ({ messages }: Conversation): Party[] => messages.flatMap(({ latest }) => (latest.sender ? [latest.sender] : []));

const NOTHING: ReadonlySet<string> = new Set();

/** What more than one message of a capture misses: said once for all of them. */
function missedAlike(capture: ConversationCapture | undefined): ReadonlySet<string> {
  const lines = (capture?.record.messages ?? []).flatMap(({ missed }) => [...new Set(missed)]);
  return new Set(lines.filter((line, at) => lines.indexOf(line) !== at));
}

interface CaptureProps {
  readonly capture: ConversationCapture;
  readonly zone: string;
  /** What the latest could not read stands above the messages. */
  readonly isLatest: boolean;
}

function CaptureView({ capture, zone, isLatest }: CaptureProps) {
  const say = useSay();
  const receipt = receiptOf(capture, capture.record);
  const { context } = capture.record;
  return (
    <details>
      <summary>
        <Around
          say="desk.conversation.capture"
          parts={[
            <Moment key="time" utc={context.capturedAt} zone={zone} />,
            say({ key: 'count.messages', count: capture.record.messages.length }),
          ]}
        />
      </summary>
      <div class="stack small">
        <dl class="facts">
          <dt>{say('desk.conversation.page')}</dt>
          <dd>{context.pageAddress}</dd>
          <dt>{say('desk.conversation.readBy')}</dt>
          <dd>
            {say(
              context.confidence === 'known-layout' ? 'desk.conversation.byLayout' : 'desk.conversation.byStructure',
              `${context.adapter} ${context.adapterVersion}`,
            )}
          </dd>
          <dt>{say('desk.conversation.browser')}</dt>
          <dd>{context.browser}</dd>
        </dl>
        {isLatest ? <SpanAndSeal receipt={receipt} zone={zone} /> : <ReceiptFacts receipt={receipt} zone={zone} />}
      </div>
    </details>
  );
}
