import type { Attachment } from '../../lib/core/evidence/message';
import type { WordKey } from '../../lib/core/words/said';
import { useSay } from '../words/words';
import { writtenSize } from './written-size';

interface AttachmentsProps {
  readonly title: WordKey;
  readonly attachments: readonly Attachment[];
}

export function Attachments({ title, attachments }: AttachmentsProps) {
  const say = useSay();
  if (attachments.length === 0) return null;
  return (
    <div class="attachments small">
      <p>{say({ key: title, count: attachments.length })}</p>
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
