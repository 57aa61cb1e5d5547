import type { CaptureRecord, Receipt } from '../../../lib/core/evidence/capture';
import type { Message } from '../../../lib/core/evidence/message';

export const ZONE = 'Europe/London';
export const LONG_NAME = `Bartholomew-Maximilian ${'Featherstonehaugh'.repeat(12)}`;

const bytes = (digit: string) => ({ sha256: digit.repeat(64), size: 1234, mediaType: 'text/html' });

export const message = (at: number, over: Partial<Message> = {}): Message => ({
  key: `<m${at}@example.org>`,
  keyKind: 'message-id',
  sender: { shown: at % 2 ? 'Alex' : 'Sam', address: at % 2 ? 'alex@example.org' : 'sam@example.org' },
  recipients: [{ shown: at % 2 ? 'Sam' : 'Alex', address: at % 2 ? 'sam@example.org' : 'alex@example.org' }],
  time: {
    shown: `2026-05-04 ${17 + Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`,
    utc: new Date(Date.UTC(2026, 4, 4, 16, at)).toISOString(),
    source: 'rfc822-date',
    zone: '+0100',
  },
  subject: 'Half term',
  text: `Message ${at}: can we swap Friday for Saturday?`,
  attachments: [],
  missed: [],
  ...over,
});

export const record = (messages: readonly Message[], over: Partial<CaptureRecord> = {}): CaptureRecord => ({
  id: 'a0c7e6f2-8a0e-4f7a-9a7b-0d3f3a7f1c11',
  asked: 'toolbar',
  conversationKey: 'INBOX/half-term',
  title: 'Half term',
  context: {
    pageAddress: 'https://mail.example.org/?_task=mail&_uid=7',
    pageTitle: 'Half term',
    capturedAt: '2026-05-05T08:00:00.000Z',
    zone: ZONE,
    browser: 'Chromium 156',
    adapter: 'roundcube',
    adapterVersion: '2026-11',
    confidence: 'known-layout',
  },
  messages,
  pageCopy: bytes('a'),
  missed: [],
  ...over,
});

export const receipt = (over: Partial<Receipt> = {}): Receipt => ({
  id: 'a0c7e6f2-8a0e-4f7a-9a7b-0d3f3a7f1c11',
  number: 3,
  seal: '0123456789abcdef'.repeat(4),
  title: 'Half term',
  messages: 14,
  new: 14,
  changed: 0,
  attachments: 0,
  first: '2026-05-04T16:42:00.000Z',
  last: '2026-05-06T07:05:00.000Z',
  missed: [],
  ...over,
});
