import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { type Conversation, conversationOf } from '../../../lib/core/evidence/conversation';
import { conversationHtml } from '../../../lib/core/pack/version-2/html';
import { planOriginals } from '../../../lib/core/pack/version-2/originals';
import { SAMPLE_KEY, sampleArchive, sampleDigest } from '../../fixtures/packs/sample-conversation';

const sample = async (): Promise<Conversation> => (await conversationOf((await sampleArchive()).entries(), SAMPLE_KEY)) ?? expect.fail();
const html = (conversation: Conversation) =>
  conversationHtml(conversation, planOriginals(conversation.captures), 'Europe/London', sampleDigest);
const parsed = (text: string) => {
  const { document } = new Window({ settings: { disableJavaScriptEvaluation: true } });
  document.write(text);
  return document;
};

describe('conversationHtml', () => {
  it('shows each message with its written-out time and where the time is from', async () => {
    const document = parsed(await html(await sample()));
    expect(document.querySelectorAll('article')).toHaveLength(5);
    const first = document.querySelector('article')?.textContent;
    expect(first).toContain('09:00 as displayed · Sat 2 May 2026, 10.00 BST (09.00.00 UTC) · from the Date line of the original');
  });

  it('says what is unknown, missed and different', async () => {
    const conversation = await sample();
    const text = await html(conversation);
    expect(text).toContain('<dt>From</dt><dd>unknown</dd>');
    expect(text).toContain('<bdi>Yesterday</bdi> as displayed · date and time not known');
    expect(text).toContain('The sender was not shown.');
    expect(text).toContain('The text of Sun 3 May 2026, 17.40 BST (entry 1) is not that of Sun 3 May 2026, 17.41 BST (entry 3).');
  });

  it.each([
    [
      { utc: '2026-05-04T23:30:05Z', zone: 'Z' },
      'Tue 5 May 2026, 00.30 BST</time> (Mon 4 May 2026, 23.30.05 UTC), which gave the offset UTC',
    ],
    [{ utc: '2026-01-04T23:30:05.250Z', zone: '+0100' }, 'Sun 4 Jan 2026, 23.30 GMT</time> (23.30.05 UTC), which gave the offset +0100'],
  ])('writes out %j', async (time, expected) => {
    const conversation = await sample();
    const [first] = conversation.messages;
    const messages = [{ ...first, latest: { ...first?.latest, time } }] as Conversation['messages'];
    expect(await html({ ...conversation, messages })).toContain(`no time displayed · <time datetime="${time.utc}">${expected}`);
  });

  it('never lets a stranger’s text become markup', async () => {
    const conversation = await sample();
    const attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u0007';
    const latest = {
      key: attack,
      keyKind: 'site-id' as const,
      sender: { shown: attack, address: attack },
      recipients: [{ shown: attack }],
      time: { shown: attack, utc: attack, zone: attack },
      subject: attack,
      text: attack,
      html: attack,
      quoted: attack,
      attachments: [{ name: attack, mediaType: attack, missed: attack }],
      missed: [attack],
    };
    const differences = [
      { kind: 'changed', field: 'text', how: 'changed', from: 1, fromAt: attack, to: 3, toAt: attack, before: attack, after: attack },
    ] as const;
    const text = await html({
      ...conversation,
      title: attack,
      site: attack,
      messages: [{ key: attack, latest, captures: [1], differences, keptEarlier: latest.attachments }],
    });
    const document = parsed(text);
    expect(document.querySelectorAll('script, img, [onerror]')).toHaveLength(0);
    expect(document.querySelector('article > pre')?.textContent).toBe(attack.replace('\u0007', '\u2407'));
  });

  it('loads nothing and runs nothing: its policy names only its own style', async () => {
    const text = await html(await sample());
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(text)?.[1];
    const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '';
    const { createHash } = await import('node:crypto');
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });
});
