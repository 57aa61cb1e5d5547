import type { ConversationMessage } from '../../lib/core/evidence/conversation';
import type { Attachment } from '../../lib/core/evidence/message';
import { Moment } from '../style/moment';
import { Around } from '../words/around';
import { useSay } from '../words/words';
import { Differences } from './differences';
import { PartyName } from './party';
import { timeSource } from './time-source';
import { writtenSize } from './written-size';

interface MessageViewProps {
  readonly kept: ConversationMessage;
  readonly zone: string;
  /** What could not be read and is said once for several messages. */
  readonly saidAbove: ReadonlySet<string>;
}

/** One message as it was kept. Text only: a message's HTML is for the pack's originals, never run here. */
export function MessageView({ kept, zone, saidAbove }: MessageViewProps) {
  const say = useSay();
  const message = kept.latest;
  const missed = [...new Set(message.missed)].filter((line) => !saidAbove.has(line));
  return (
    <article class="panel message" data-message={kept.key}>
      <header>
        <h3>{message.sender ? <PartyName party={message.sender} /> : say('desk.message.senderUnknown')}</h3>
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
          <dt>{say('desk.message.shownAs')}</dt>
          <dd>{message.time.shown ?? say('desk.message.noTime')}</dd>
          <dt>{say('desk.message.time')}</dt>
          <dd>
            {message.time.utc ? (
              <Around
                say="desk.message.timeAndSource"
                parts={[
                  <Moment key="time" utc={message.time.utc} zone={zone} />,
                  <span key="source" class="quiet">
                    ({say(timeSource(message.time))})
                  </span>,
                ]}
              />
            ) : (
              say('desk.message.timeUnknown')
            )}
          </dd>
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
      {message.text.trim() ? (
        <p class="text" dir="auto" lang="">
          {message.text}
        </p>
      ) : (
        <p class="quiet">{say('desk.message.noText')}</p>
      )}
      {message.quoted && (
        <details>
          <summary>{say('desk.message.quoted')}</summary>
          <p class="text quoted" dir="auto" lang="">
            {message.quoted}
          </p>
        </details>
      )}
      {message.attachments.length > 0 && <Attachments attachments={message.attachments} />}
      {missed.length > 0 && (
        <ul class="notice small" lang="en-GB">
          {missed.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {kept.differences.length > 0 && <Differences differences={kept.differences} />}
    </article>
  );
}

function Attachments({ attachments }: { readonly attachments: readonly Attachment[] }) {
  const say = useSay();
  return (
    <div class="attachments small">
      <p>{say({ key: 'desk.message.attachments', count: attachments.length })}</p>
      <ul>
        {attachments.map((attachment, at) => (
          // Two attachments may share a name; their place in the message tells them apart.
          <li key={`${at} ${attachment.name}`}>
            <bdi>{attachment.name}</bdi>{' '}
            <span class="quiet">
              {attachment.bytes
                ? writtenSize(attachment.bytes.size, say)
                : say('desk.message.notFetched', attachment.missed ?? { key: 'desk.message.reasonUnknown' })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
