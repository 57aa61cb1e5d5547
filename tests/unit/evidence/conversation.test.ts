import { describe, expect, it } from 'vitest';
import type { CaptureRecord } from '../../../lib/core/evidence/capture';
import { type ConversationCapture, conversationOf, mergeCaptures, summaries } from '../../../lib/core/evidence/conversation';
import type { Message } from '../../../lib/core/evidence/message';
import { SAMPLE_KEY, sampleArchive } from '../../fixtures/packs/sample-conversation';

const message = (key: string, more: Partial<Message> = {}): Message => ({
  key,
  keyKind: 'site-id',
  recipients: [],
  time: {},
  text: key,
  attachments: [],
  missed: [],
  ...more,
});
const at = (utc: string) => ({ time: { utc: `2026-05-04T${utc}:00Z` } });

const capture = (number: number, messages: readonly Message[]): ConversationCapture => ({
  number,
  seal: String(number),
  recordedAt: '2026-05-04T12:00:00.000Z',
  record: {
    conversationKey: 'k',
    title: `Title ${number}`,
    context: { pageAddress: 'https://mail.example.org/a', adapter: 'a' },
    messages,
    missed: [],
  } as unknown as CaptureRecord,
});
const merged = (...lists: readonly (readonly Message[])[]) => mergeCaptures(lists.map((list, index) => capture(index + 1, list)));
const keys = (...lists: readonly (readonly Message[])[]) => merged(...lists)?.messages.map(({ key }) => key);

describe('summaries', () => {
  it('counts each message once over all captures', async () => {
    const archive = await sampleArchive({ captures: 3 });
    expect(await summaries(archive.entries())).toEqual([
      {
        key: SAMPLE_KEY,
        title: 'Swap of the weekend',
        site: 'mail.example.org',
        count: 6,
        first: '2026-05-02T09:00:00.000Z',
        last: '2026-05-02T17:05:00.000Z',
        captures: 3,
        parties: [
          { shown: 'Alex', address: 'alex@example.org' },
          { shown: 'Sam', address: 'sam@example.org' },
        ],
      },
      expect.objectContaining({ title: 'Something else', captures: 1, count: 2 }),
    ]);
  });
});

describe('conversationOf', () => {
  it('gathers one conversation and leaves the others', async () => {
    const archive = await sampleArchive({ captures: 2 });
    const conversation = await conversationOf(archive.entries(), SAMPLE_KEY);
    expect(conversation?.captures.map(({ number }) => number)).toEqual([1, 3]);
    expect(conversation?.messages).toHaveLength(5);
    expect(await conversationOf(archive.entries(), 'unknown')).toBeUndefined();
  });

  it('shows the latest reading and lists what changed', () => {
    const [first] = merged([message('a', { text: 'before' })], [message('a', { text: 'after' })])?.messages ?? [];
    expect(first).toMatchObject({
      latest: { text: 'after' },
      captures: [1, 2],
      differences: [{ kind: 'changed', field: 'text', from: 1, to: 2, before: 'before', after: 'after' }],
    });
  });

  it('lists a message that a later capture does not show', () => {
    const [, second] = merged([message('a'), message('b')], [message('a')])?.messages ?? [];
    expect(second).toMatchObject({ key: 'b', captures: [1], differences: [{ kind: 'not-present', capture: 2 }] });
  });

  it('does not call it a difference when only the displayed time changed', () => {
    const [first] =
      merged([message('a', { time: { shown: '2 min ago' } })], [message('a', { time: { shown: '1 h ago' } })])?.messages ?? [];
    expect(first?.differences).toEqual([]);
  });

  it('names a sender that was unknown before', () => {
    const [first] = merged([message('a')], [message('a', { sender: { shown: 'Sam', address: 'sam@example.org' } })])?.messages ?? [];
    expect(first?.differences).toMatchObject([{ field: 'sender', before: 'unknown', after: 'Sam <sam@example.org>' }]);
  });

  it('keeps two messages of one capture that share a key', () => {
    expect(keys([message('a', { text: '1' }), message('a', { text: '2' })])).toEqual(['a', 'a#2']);
  });

  it('orders by time, and by the page where there is none', () => {
    expect(keys([message('late', at('11:00')), message('after late'), message('early', at('10:00')), message('after early')])).toEqual([
      'early',
      'after early',
      'late',
      'after late',
    ]);
    expect(keys([message('head'), message('a', at('10:00'))])).toEqual(['head', 'a']);
    expect(keys([message('c'), message('a'), message('b')])).toEqual(['c', 'a', 'b']);
  });

  it('puts what a later capture adds behind what it follows there', () => {
    expect(keys([message('a'), message('d')], [message('a'), message('b'), message('c'), message('d'), message('e')])).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
    ]);
    expect(keys([message('b')], [message('a'), message('b')])).toEqual(['a', 'b']);
  });
});
