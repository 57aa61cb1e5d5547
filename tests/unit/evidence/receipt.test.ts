import { expect, it } from 'vitest';
import type { CaptureRecord } from '../../../lib/core/evidence/capture';
import type { Message } from '../../../lib/core/evidence/message';
import { onlyNew } from '../../../lib/core/evidence/only-new';
import { receiptOf } from '../../../lib/core/evidence/receipt';
import { plainMessage as message } from './plain-message';

const marked = (...marks: ('deleted' | 'edited')[]): Partial<Message> => ({
  marks: Object.fromEntries(marks.map((mark) => [mark, { shown: mark }])),
});

function receiptFor(before: readonly Message[], after: readonly Message[]) {
  const kept = new Map(onlyNew(before, new Map()).messages.map((each) => [each.key, each]));
  const record: CaptureRecord = {
    id: 'r1',
    asked: { by: 'shortcut', at: '2026-05-04T10:00:00Z' } as unknown as CaptureRecord['asked'],
    conversationKey: 'sam',
    title: 'Sam',
    context: {} as CaptureRecord['context'],
    pageCopy: { sha256: 'a', size: 1, mediaType: 'text/html' },
    missed: [],
    ...onlyNew(after, kept),
  };
  const { changed, deleted, edited } = receiptOf({ number: 2, seal: 's' }, record);
  return { changed, deleted, edited };
}

it('counts what is now shown as deleted and as edited, each once', () => {
  const before = ['a', 'b', 'c', 'd', 'e'].map((key) => message(key));
  const after = [
    message('a', { text: 'This message was deleted', ...marked('deleted') }),
    message('b', { text: 'other', ...marked('edited') }),
    message('c', { text: 'gone', ...marked('edited', 'deleted') }),
    message('d', { sender: { shown: 'Sam' } }),
    message('e'),
  ];
  expect(receiptFor(before, after)).toEqual({ changed: 4, deleted: 2, edited: 1 });
});

it('calls edited only what the page marks so, and what was edited again', () => {
  expect(receiptFor([message('a')], [message('a', { text: 'other' })])).toEqual({ changed: 1 });
  const edited = message('a', { text: 'one', ...marked('edited') });
  expect(receiptFor([edited], [{ ...edited, text: 'two' }])).toEqual({ changed: 1, edited: 1 });
});

it('does not call deleted what is shown again, nor edited what only has another reaction', () => {
  expect(receiptFor([message('a', { text: 'x', ...marked('deleted') })], [message('a', { text: 'back' })])).toEqual({ changed: 1 });
  const edited = message('a', marked('edited'));
  const reacted = message('a', { marks: { ...edited.marks, reactions: [{ shown: '👍' }] } });
  expect(receiptFor([edited], [reacted])).toEqual({ changed: 1 });
});
