import { describe, expect, it } from 'vitest';
import { itemEntry } from '../../../lib/core/papers/item-entry';
import { message, messageItem, namedTime } from '../../fixtures/exports/invented-items';

const ZONE = 'Europe/London';
const entry = (...[words, more]: Parameters<typeof withMessage>) => itemEntry(withMessage(words, more), ZONE, async () => undefined);
const withMessage = (words: Parameters<typeof message>[1], more: Parameters<typeof messageItem>[2] = {}) =>
  messageItem(42, message('Pick-up is at 17.00.', words), more);

describe('an item in the exhibit', () => {
  it('shows the start of a long quotation, and says how much more there is', () => {
    const quoted = 'Swimming is at nine. '.repeat(200);
    const { text } = entry({ quoted }).quoted ?? { text: '' };
    const [shown = '', said = ''] = text.split('\n');
    expect(shown.length).toBeLessThanOrEqual(600);
    expect(quoted.startsWith(shown)).toBe(true);
    expect(said).toBe(
      `[About ${(quoted.length - shown.length).toLocaleString('en-GB')} more characters are quoted. They stand in messages.json and in the original.]`,
    );
    expect(entry({ quoted: 'x'.repeat(600) }).quoted?.text).toBe('x'.repeat(600));
  });

  it('names the day in UTC where it is another one', () => {
    const { details, heading } = entry({ time: namedTime('2026-05-04T23:30:00Z') });
    expect(heading.map(({ text }) => text).join('')).toBe('Alex, Tue 5 May 2026, 00.30 BST');
    expect(details.join('\n')).toContain('Mon 4 May 2026, 23.30.00 UTC by the mail’s Date line (+0100)');
  });

  it('says where it came from, or that the head of its section has', () => {
    expect(entry({}).details.at(-1)).toBe('Came here: captured from mail.example.org, recorded Sun 10 May 2026, 10.00 BST (entry 1)');
    const origin = { cameFrom: 'WhatsApp export', recordedAt: '2026-05-10T09:00:00Z', entry: 1 };
    const said = itemEntry(withMessage({}), ZONE, async () => undefined, { origin });
    expect(said.details.join()).not.toContain('Came here');
  });

  it('keeps names that read from right to left apart from what stands beside them', () => {
    expect(entry({ sender: { shown: 'دانا', address: '07700 900123' } }).details[0]).toBe(
      'From: \u2068دانا\u2069 <07700 900123> · To: Sam <sam@example.org> · received',
    );
  });

  it('says of a signature what it leaves open', () => {
    const dkim = {
      domain: 'lists.example.net',
      selector: 's1',
      algorithm: 'rsa-sha256',
      canonicalisation: 'simple/simple',
      signedHeaders: ['from'],
      bodyHash: 'matches',
      signature: 'verified',
      senderDomain: 'example.org',
      partOfBody: { signed: 10, whole: 30 },
      uncovered: ['subject', 'date'],
    } as const;
    expect(entry({ dkim: [dkim] }).remarks).toEqual([
      'DKIM of lists.example.net, which is not the sender’s domain example.org: signature verified when the mail was filed, body hash matches, covers only the first 10 of 30 bytes of the body, does not cover subject, date',
    ]);
  });

  it('draws JPEG and PNG alone, and names every other file', async () => {
    const files = [
      { name: 'gate.png', mediaType: 'image/png', parts: ['1', '2'], size: 4, path: 'data/originals/EK-0042/gate.png' },
      { name: 'gate.heic', mediaType: 'image/heic', parts: ['3'], size: 2, path: 'data/originals/EK-0042/gate.heic' },
      { name: 'huge.png', mediaType: 'image/png', parts: ['4'], size: 90_000_000, path: 'data/originals/EK-0042/huge.png' },
      { name: 'lost.jpg', mediaType: 'image/jpeg', parts: [], missed: 'Its bytes were not kept.' },
    ];
    const kept = new Map([
      ['1', Uint8Array.of(1, 2)],
      ['2', Uint8Array.of(3, 4)],
    ]);
    const { pictures, remarks } = itemEntry(withMessage({}, { files }), ZONE, async (sha256) => kept.get(sha256));
    expect(pictures.map(({ caption }) => caption)).toEqual(['gate.png, 4 bytes']);
    expect(await pictures[0]?.read()).toEqual(Uint8Array.of(1, 2, 3, 4));
    expect(remarks).toEqual(['File: gate.heic, 2 bytes', 'File: huge.png, 90.0 MB', 'File: lost.jpg. Its bytes were not kept.']);
  });
});
