import type { ConversationMessage } from '../../lib/core/evidence/conversation';
import type { Direction, Party } from '../../lib/core/evidence/message';
import type { Said, WordKey } from '../../lib/core/words/said';
import { Around } from '../words/around';
import { useSay } from '../words/words';
import { Attachments } from './attachments';
import { Differences } from './differences';
import { MarkLines, Reactions } from './marks';
import { MessageTimeFacts } from './message-time';
import { PartyName } from './party';
import { Signatures } from './signatures';

interface MessageViewProps {
  readonly kept: ConversationMessage;
  readonly zone: string;
  /** What could not be read and is said once for several messages. */
  readonly saidAbove: ReadonlySet<string>;
  /** How its time was worked out is told with the message above. */
  readonly timeAsBefore?: boolean;
}

/** One message as it was kept. Text only: a message's HTML is for the pack's originals, never run here. */
export function MessageView({ kept, zone, saidAbove, timeAsBefore = false }: MessageViewProps) {
  const say = useSay();
  const message = kept.latest;
  const isSystem = message.kind === 'system';
  const missed = [...new Set(message.missed)].filter((line) => !saidAbove.has(line));
  return (
    <article class={isSystem ? 'panel message system' : 'panel message'} data-message={kept.key}>
      <header>
        <h4>
          {isSystem ? (
            say('desk.message.bySite')
          ) : message.sender ? (
            <PartyName party={message.sender} />
          ) : (
            say('desk.message.senderUnknown')
          )}
        </h4>
        <dl class="facts small">
          {message.recipients.length > 0 && (
            <>
              <dt>{say('desk.message.to')}</dt>
              <dd>
                {message.recipients.map((party, at) => (
                  <span key={`${party.shown} ${party.address}`}>
                    {at > 0 && ', '}
                    <PartyName party={party} />
                  </span>
                ))}
              </dd>
            </>
          )}
          {message.direction && (
            <>
              <dt>{say('desk.message.direction')}</dt>
              <dd>{say(directionSaid(message.direction))}</dd>
            </>
          )}
          <MessageTimeFacts time={message.time} zone={zone} imported={message.inFile !== undefined} asBefore={timeAsBefore} />
          {message.subject && (
            <>
              <dt>{say('desk.message.subject')}</dt>
              <dd dir="auto" lang="">
                {message.subject}
              </dd>
            </>
          )}
        </dl>
      </header>
      {message.marks && <MarkLines marks={message.marks} zone={zone} />}
      {message.text.trim() ? (
        <p class="text" dir="auto" lang="">
          {message.text}
        </p>
      ) : (
        <p class="quiet">{say('desk.message.noText')}</p>
      )}
      {message.quoted && <Quoted quoted={message.quoted} from={message.quotedFrom} />}
      <Reactions reactions={message.marks?.reactions ?? []} />
      <Attachments title="desk.message.attachments" attachments={message.attachments} />
      <Attachments title="desk.message.attachedEarlier" attachments={kept.keptEarlier} />
      <Signatures results={message.dkim ?? []} zone={zone} />
      {missed.length > 0 && (
        <ul class="notice small" lang="en-GB">
          {missed.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {kept.differences.length > 0 && <Differences differences={kept.differences} zone={zone} />}
    </article>
  );
}

const TOLD: Record<Direction['told'], WordKey> = {
  address: 'desk.message.told.address',
  id: 'desk.message.told.id',
  mark: 'desk.message.told.mark',
  label: 'desk.message.told.label',
  name: 'desk.message.told.name',
  side: 'desk.message.told.side',
  field: 'desk.message.told.field',
};

const directionSaid = ({ way, told }: Direction): Said => ({ key: `desk.message.${way}`, values: [{ key: TOLD[told] }] });

/** Never in line with the message's own words: they are somebody else's. */
function Quoted({ quoted, from }: { readonly quoted: string; readonly from: Party | undefined }) {
  const say = useSay();
  return (
    <details>
      <summary>
        {from ? <Around say="desk.message.quotedFrom" parts={[<PartyName key="from" party={from} />]} /> : say('desk.message.quoted')}
      </summary>
      <blockquote class="text quoted" dir="auto" lang="">
        {quoted}
      </blockquote>
    </details>
  );
}
