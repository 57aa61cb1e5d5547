import type { Attachment, Message } from '../../../lib/core/evidence/message';

/** A message that says its own key and nothing else. */
export const plainMessage = (key: string, more: Partial<Message> = {}): Message => ({
  key,
  keyKind: 'site-id',
  recipients: [],
  time: {},
  text: key,
  attachments: [],
  missed: [],
  ...more,
});

export const lostPhoto: Attachment = { name: 'photo.jpg', mediaType: 'image/jpeg', missed: 'It could not be fetched.' };

export const keptPhoto = (sha256 = 'f'): Attachment => ({
  name: 'photo.jpg',
  mediaType: 'image/jpeg',
  bytes: { sha256: sha256.repeat(64), size: 9, mediaType: 'image/jpeg' },
});
