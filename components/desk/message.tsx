import type { ConversationMessage } from '../../lib/core/evidence/conversation';
import type { Attachment } from '../../lib/core/evidence/message';
import { count } from '../style/count';
import { Moment } from '../style/moment';
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
  const message = kept.latest;
  const missed = [...new Set(message.missed)].filter((line) => !saidAbove.has(line));
  return (
    <article class="panel message" data-message={kept.key}>
      <header>
        <h3>{message.sender ? <PartyName party={message.sender} /> : 'Sender not known'}</h3>
        <dl class="facts small">
          {message.recipients.length > 0 && (
            <>
              <dt>To</dt>
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
          <dt>Shown as</dt>
          <dd>{message.time.shown ?? 'no time was shown'}</dd>
          <dt>Time</dt>
          <dd>
            {message.time.utc ? (
              <>
                <Moment utc={message.time.utc} zone={zone} /> <span class="quiet">({timeSource(message.time)})</span>
              </>
            ) : (
              'not known'
            )}
          </dd>
          {message.subject && (
            <>
              <dt>Subject</dt>
              <dd>{message.subject}</dd>
            </>
          )}
        </dl>
      </header>
      {message.text.trim() ? (
        <p class="text" dir="auto">
          {message.text}
        </p>
      ) : (
        <p class="quiet">No text of its own.</p>
      )}
      {message.quoted && (
        <details>
          <summary>Earlier messages quoted below it</summary>
          <p class="text quoted" dir="auto">
            {message.quoted}
          </p>
        </details>
      )}
      {message.attachments.length > 0 && <Attachments attachments={message.attachments} />}
      {missed.length > 0 && (
        <ul class="notice small">
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
  return (
    <div class="attachments small">
      <p>{count(attachments.length, 'attachment')}:</p>
      <ul>
        {attachments.map((attachment, at) => (
          // Two attachments may share a name; their place in the message tells them apart.
          <li key={`${at} ${attachment.name}`}>
            <bdi>{attachment.name}</bdi>{' '}
            <span class="quiet">
              {attachment.bytes ? writtenSize(attachment.bytes.size) : `not fetched: ${attachment.missed ?? 'reason not known'}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
