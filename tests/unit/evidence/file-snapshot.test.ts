import { describe, expect, it } from 'vitest';
import { fileSnapshot } from '../../../lib/core/evidence/file-snapshot';
import { receiptOf } from '../../../lib/core/evidence/receipt';
import { sampleSnapshot } from '../../fixtures/packs/sample-conversation';

describe('fileSnapshot', () => {
  it('is the request’s own record of all that was found', () => {
    const snapshot = sampleSnapshot();
    const { request, ...found } = snapshot;
    expect(fileSnapshot({ ...snapshot, request: { ...request, choose: true } })).toEqual({ id: request.id, asked: 'toolbar', ...found });
  });
});

describe('receiptOf', () => {
  it('counts, spans the known times and lists every miss', () => {
    const record = fileSnapshot(sampleSnapshot());
    const receipt = receiptOf({ number: 7, seal: 'f'.repeat(64) }, record);
    expect(receipt).toMatchObject({
      number: 7,
      messages: 4,
      attachments: 1,
      first: '2026-05-02T09:00:00.000Z',
      last: '2026-05-02T12:14:00.000Z',
    });
    expect(receipt.missed).toEqual([
      'Message 3: The sender was not shown.',
      'Message 4: The attachment "CON" was not kept: it was too large to fetch',
    ]);
  });

  it('names what several messages miss alike in one line', () => {
    const snapshot = sampleSnapshot();
    const dateless = { missed: ['The message carries no date.'], attachments: [] };
    const messages = snapshot.messages.map((message, at) => ({ ...message, ...(at === 1 ? { missed: [], attachments: [] } : dateless) }));
    const record = fileSnapshot({ ...snapshot, messages });
    expect(receiptOf({ number: 1, seal: '' }, record)).toMatchObject({
      attachments: 0,
      missed: ['Messages 1, 3 and 4: The message carries no date.'],
    });
  });

  it('has no span where no time is known', () => {
    const snapshot = sampleSnapshot();
    const timeless = { ...snapshot, messages: snapshot.messages.map((message) => ({ ...message, time: {} })) };
    const record = fileSnapshot(timeless);
    expect(receiptOf({ number: 1, seal: '' }, record)).not.toHaveProperty('first');
  });
});
