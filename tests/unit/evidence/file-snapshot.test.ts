import { describe, expect, it } from 'vitest';
import { fileSnapshot } from '../../../lib/core/evidence/file-snapshot';
import type { Message } from '../../../lib/core/evidence/message';
import { onlyNew } from '../../../lib/core/evidence/only-new';
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

  it('counts people’s messages, what is new and what reads otherwise, and does not pass over what was missed before', () => {
    const record = fileSnapshot(sampleSnapshot());
    const line = { ...record.messages[0], key: 'line', kind: 'system' } as Message;
    const first = onlyNew([...record.messages, line], new Map());
    expect(receiptOf({ number: 1, seal: '' }, { ...record, ...first })).toMatchObject({ messages: 4, new: 4, changed: 0 });
    const readings = new Map(first.messages.map((each) => [each.key, each]));
    const edited = [...record.messages, line].map((each, at) => (at === 0 ? { ...each, text: 'other' } : each));
    const again = receiptOf({ number: 2, seal: '' }, { ...record, missed: [], ...onlyNew(edited, readings) });
    expect(again).toMatchObject({ messages: 4, new: 0, changed: 1, first: '2026-05-02T09:00:00.000Z', last: '2026-05-02T12:14:00.000Z' });
    expect(again.missed).toEqual(['2 messages that were kept before still miss something: it is said with each.']);
  });

  it.each([
    [undefined, undefined, undefined],
    [undefined, ['a'], true],
    [{ start: 'reached' }, ['a'], undefined],
    [{ start: 'not-reached' }, ['a'], true],
  ] as const)('calls a capture partial unless it says that the start was reached (%j, %j)', (coverage, present, partial) => {
    const record = fileSnapshot(sampleSnapshot());
    const receipt = receiptOf({ number: 1, seal: '' }, { ...record, ...(coverage && { coverage }), ...(present && { present }) });
    expect(receipt.partial).toBe(partial);
    expect(receipt.coverage).toEqual(coverage);
  });

  it('names what a message misses by its place on the page', () => {
    const record = fileSnapshot(sampleSnapshot());
    const present = ['new', ...record.messages.map(({ key }) => key)];
    expect(receiptOf({ number: 1, seal: '' }, { ...record, present }).missed[0]).toBe('Message 4: The sender was not shown.');
  });
});
