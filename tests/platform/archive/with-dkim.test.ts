import { describe, expect, it, vi } from 'vitest';
import type { Message } from '../../../lib/core/evidence/message';
import type { DkimResult } from '../../../lib/core/imports/dkim/result';
import { withDkim } from '../../../lib/platform/archive/with-dkim';
import { utf8 } from './fixtures';

const message = (key: string, sha256?: string): Message => ({
  key,
  keyKind: 'site-id',
  recipients: [],
  time: {},
  text: key,
  attachments: [],
  missed: [],
  ...(sha256 && { source: { sha256, size: 3, mediaType: 'message/rfc822' } }),
});

const RESULT: DkimResult = {
  domain: 'evenkeel.test',
  selector: 'may',
  algorithm: 'rsa-sha256',
  canonicalisation: 'relaxed/relaxed',
  signedHeaders: ['from'],
  bodyHash: 'matches',
  signature: 'not-checked',
  why: 'not-asked',
};

describe('withDkim', () => {
  it('checks each message that has an original, and leaves the others as they are', async () => {
    const dkimOf = vi.fn(async () => [RESULT]);
    const bytesOf = async (sha256: string) => (sha256 === 'there' ? utf8('raw') : undefined);
    const messages = [message('signed', 'there'), message('lost', 'gone'), message('chat')];
    const checked = await withDkim(messages, bytesOf, dkimOf);
    expect(checked).toEqual([{ ...messages[0], dkim: [RESULT] }, messages[1], messages[2]]);
    expect(dkimOf.mock.calls).toEqual([[utf8('raw')]]);
  });
});
