import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../lib/core/evidence/capture';
import type { Message } from '../../../lib/core/evidence/message';
import { inOneMessage, TooLong } from '../../../lib/page/capture/one-message';
import { sampleSnapshot } from '../../fixtures/packs/sample-conversation';

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

const message = (key: string, text: string, html?: string): Message => ({
  ...{ key, keyKind: 'site-id', recipients: [], time: {}, text, missed: [] },
  ...(html !== undefined && { html }),
  attachments: [
    { name: 'letter.pdf', mediaType: 'application/pdf', bytes: { sha256: 'a'.repeat(64), size: 3, mediaType: 'application/pdf' } },
  ],
});

const large: Snapshot = {
  ...sampleSnapshot(),
  messages: [message('1', 'a'.repeat(900), 'b'.repeat(900)), message('2', '界'.repeat(900), '界'.repeat(900)), message('3', 'c')],
  missed: [],
};

describe('a snapshot in one message', () => {
  it('is left as it is where it fits', () => {
    expect(inOneMessage(large, bytes(large))).toBe(large);
  });

  it('goes without formatted versions, the largest first, and names each', () => {
    const fitted = inOneMessage(large, bytes(large) - 1);
    expect(fitted.messages.map(({ html }) => html !== undefined)).toEqual([true, false, false]);
    expect(fitted.messages[1]?.missed).toEqual([expect.stringContaining('formatted version')]);
    expect(fitted.messages[0]).toEqual(large.messages[0]);
    expect(fitted.messages.map(({ text, attachments }) => ({ text, attachments }))).toEqual(
      large.messages.map(({ text, attachments }) => ({ text, attachments })),
    );
  });

  it('never without the words: that is too long', () => {
    expect(() => inOneMessage(large, 3_000)).toThrow(TooLong);
  });
});
