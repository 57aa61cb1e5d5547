import type { CaptureRecord } from '../../../lib/core/evidence/capture';
import type { Message } from '../../../lib/core/evidence/message';
import type { ThreadFixture } from '../../page/threads/thread-fixtures';
import { withoutFixture } from './served-threads';

/** What a fixture says that must be in the record, and nothing that only the browser decides: the clock, the zone, a sanitiser's HTML. */
export const expectedRecord = ({ key, title, messages, missed = [] }: ThreadFixture) => ({
  key,
  title,
  missed,
  messages: messages.map(({ id, media = [], missed: _, time, ...message }) => ({
    recipients: [],
    ...message,
    // Made of what the message says, and so of the time that was worked out too.
    ...(id && !id.startsWith('content ') && { id }),
    time: withoutInferred(time),
    media: media.map(({ name }) => name),
  })),
});

export const recorded = ({ conversationKey, title, messages, missed }: CaptureRecord, { missed: expected = [] }: ThreadFixture) => ({
  key: withoutFixture(conversationKey),
  title,
  missed: expected.filter((line) => missed.includes(line)),
  messages: messages.map(({ key, keyKind, attachments, source: _, html: __, missed: ___, dkim: ____, time, ...message }) => ({
    ...message,
    ...((keyKind === 'site-id' || keyKind === 'message-id') && { id: key }),
    time: withoutInferred(time),
    media: attachments.map(({ name }) => name),
  })),
});

/** Worked out with the computer's own clock and zone; whether it was is all that can be compared. */
const withoutInferred = ({ inferred, ...time }: Message['time']) => ({ ...time, ...(inferred && { inferred: inferred.from }) });
