import { expect, it } from 'vitest';
import type { Message } from '../../../lib/core/evidence/message';
import { withinLimits } from '../../../lib/page/capture/limits';

const message: Message = { key: '1', keyKind: 'site-id', recipients: [], time: {}, text: 'Words', attachments: [], missed: [] };

it('cuts a very long subject beside an emoji and not through it, and says so', () => {
  const { subject, missed } = withinLimits({ ...message, subject: '🌷'.repeat(1_500) });
  expect(subject).toBe(`${'🌷'.repeat(999)}…`);
  expect(missed).toEqual(['The subject is very long and is cut short.']);
});

it('leaves an ordinary message as it is', () => {
  const ordinary = { ...message, subject: 'Half term', missed: ['The sender was not shown.'] };
  expect(withinLimits(ordinary)).toEqual(ordinary);
});
