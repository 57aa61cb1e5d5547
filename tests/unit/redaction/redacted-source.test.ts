import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../lib/core/evidence/message';
import type { ExportItem } from '../../../lib/core/export/item';
import type { ExportRequest, Redaction, Replacement } from '../../../lib/core/export/request';
import { redactedRequest, redactedSource } from '../../../lib/core/redaction/redacted-source';
import { redactorOf } from '../../../lib/core/redaction/redactor';
import { standIn } from '../../../lib/core/redaction/replacer';
import { writeReview } from '../../../lib/core/review/write-review';
import { digest, exportItem, madeFile, madeSource, REQUEST, textOf } from '../review/made-source';
import { leaks, textLeaks } from './leaks';
import { jpegWith, pngWith } from './made-pictures';

const SALT = '00112233445566778899aabbccddeeff';
const REPLACEMENTS: readonly Replacement[] = [
  { find: 'Zebulon Quill', what: 'name', by: '[Parent 1]' },
  { find: 'Zebulon', what: 'name', by: '[Parent 1]' },
  { find: 'Quill', what: 'name', by: '[Family name 1]' },
  { find: 'Maëlys', what: 'name', by: '[Child 1]' },
  { find: "St Brannock's Primary", what: 'school', by: '[School 1]' },
  { find: '07700 900123', what: 'number', by: '[Number 1]' },
  { find: 'zeb.quill@example.org', what: 'address', by: '[Address 1]' },
  { find: 'AB1 2CD', what: 'address', by: '[Address 2]' },
];
const WORDS = REPLACEMENTS.map(({ find }) => find);
const STAND_INS = REPLACEMENTS.map(({ by }) => standIn(by));
const VARIANTS = [
  ...[
    'Zebulon',
    'ZEBULON',
    'zebulon’s',
    'Zebu\u200Blon',
    'Ｚebulon',
    'Zébulon',
    'zebulon_quill',
    'ZebulonQuill',
    'Zebulon-Quill',
    '😀Zebulon7',
    'Zebulons',
  ],
  ...[
    'Maelys',
    'MAËLYS',
    'Mae\u0308lys',
    "maelys'",
    'St Brannocks Primary',
    'st. brannock’s  primary',
    'StBrannocksPrimary',
    'ST-BRANNOCK-PRIMARY',
  ],
  ...[
    '+44 7700 900 123',
    '0770-0900123',
    '00447700900123',
    '447700900123@c.us',
    'zeb.quill+kids@example.org',
    'ZEB.QUILL%40EXAMPLE.ORG',
    'ab12cd',
    'AB1\u00A02CD',
  ],
];

/** Words of any kind with forms of the chosen ones among them. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(...VARIANTS),
      fc.constantFrom('on Friday at 4', '4 May 2026', '[School 1]', '?', 'the', '—', 'שלום', '昨日', "it's", '\n'),
    ),
    { maxLength: 8 },
  )
  .chain((parts) => fc.constantFrom(' ', ', ', '/', ' "', '_').map((between) => parts.join(between)));
const party = fc.record({ shown: words, address: fc.oneof(words, fc.constant('zeb.quill@example.org')) });
const message = fc.record({
  key: words,
  sender: party,
  recipients: fc.array(party, { maxLength: 2 }),
  subject: words,
  text: words,
  quoted: words,
  quotedFrom: party,
  html: words,
  missed: fc.array(words, { maxLength: 2 }),
  marks: fc.record({
    edited: fc.record({ shown: words }),
    viewed: fc.array(fc.record({ shown: words }), { maxLength: 2 }),
    reactions: fc.array(fc.record({ shown: words, by: fc.array(words, { maxLength: 2 }) }), { maxLength: 2 }),
  }),
  dkim: fc.constant([
    {
      domain: 'zebulon.example.org',
      selector: 'zebulon',
      algorithm: 'rsa-sha256',
      canonicalisation: 'relaxed/relaxed',
      signedHeaders: ['from'],
      bodyHash: 'matches' as const,
      signature: 'verified' as const,
      key: { record: 'v=DKIM1; zebulon', lookedUpAt: '2026-05-04T16:00:00.000Z', resolver: 'https://dns.example.net' },
    },
  ]),
  attachments: fc.array(fc.record({ name: words, mediaType: fc.constantFrom('image/jpeg', 'x/zebulon') }), { maxLength: 2 }),
}) as fc.Arbitrary<Partial<Message>>;
const facts = fc.record({
  summary: words,
  people: fc.array(words, { maxLength: 2 }),
  children: fc.array(words, { maxLength: 2 }),
  tags: fc.array(words, { maxLength: 2 }),
});
const EVENT = { date: '2026-05-04', zone: 'Europe/London' };
const item: fc.Arbitrary<ExportItem> = fc
  .record({
    message,
    facts,
    cameFrom: words,
    differences: fc.array(words, { maxLength: 2 }),
    conversation: fc.record({ key: words, title: words }),
    child: words,
    files: fc.array(fc.record({ name: words, missed: words }), { maxLength: 2 }),
    hasMail: fc.boolean(),
    number: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ message: said, facts: about, child, files, hasMail, number, ...rest }) => ({
    ...exportItem(number, {}, said),
    ...rest,
    note: {
      summary: about.summary,
      event: EVENT,
      writtenAt: '2026-05-04T19:00:00.000Z',
      childsWords: { child, words: child, whoWasThere: child, askedBefore: child },
    },
    exhibit: { summary: about.summary, event: EVENT, addedAt: '2026-05-04T19:00:00.000Z' },
    amendments: [{ facts: { ...about, event: EVENT, links: [] }, writtenAt: '2026-05-05T19:00:00.000Z' }],
    people: about.people,
    children: about.children,
    tags: about.tags,
    files: files.map((file) => ({ ...file, mediaType: 'x/zebulon', parts: [] })),
    ...(hasMail && {
      mail: {
        name: 'zebulon.eml',
        mediaType: 'message/rfc822',
        parts: ['a'.repeat(64)],
        sha256: 'a'.repeat(64),
        path: 'data/originals/EK-0001/zebulon.eml',
      },
    }),
  }));

const redaction = (masked: Redaction['masked'] = []): Redaction => ({ replacements: REPLACEMENTS, masked });

describe('a redacted source', () => {
  it('lets no chosen word through, in any of its forms, in any field or file', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(item, { minLength: 1, maxLength: 4 }),
        fc.constantFrom<Redaction['masked']>([], [1, 2], 'all'),
        async (items, masked) => {
          const source = madeSource(items);
          const facts = {
            ...source.facts,
            missed: [{ entry: 1, what: VARIANTS.join(' ') }],
            differences: [{ items: [1, 2] as const, sentence: VARIANTS.join('; ') }],
          };
          const redacted = await redactedSource({ ...source, facts }, redaction(masked), SALT, digest);
          const all: ExportItem[] = [];
          for await (const one of redacted.byTime()) all.push(one);
          expect(textLeaks(JSON.stringify([all, redacted.facts, redacted.sections]), WORDS, STAND_INS)).toEqual([]);
          for await (const { path, content } of writeReview(redacted, REQUEST)) {
            expect(await leaks(await textOf(content), WORDS, STAND_INS, path)).toEqual([]);
            expect(textLeaks(path, WORDS, STAND_INS)).toEqual([]);
          }
        },
      ),
      { numRuns: 60 },
    ));

  it('says the same once as twice', () =>
    fc.assert(
      fc.property(words, (text) => {
        const { text: replaced } = redactorOf(redaction(), SALT, digest);
        expect(replaced(replaced(text))).toBe(replaced(text));
      }),
      { numRuns: 500 },
    ));

  it('keeps what it has no reason to change', async () => {
    const before = exportItem(
      1,
      { at: { utc: '2026-05-04T16:42:00.000Z', precision: 'second', told: 'observed' } },
      { sender: { shown: 'Alex' }, text: 'On 4 May at 4', time: { shown: '4 May', utc: '2026-05-04T16:42:00.000Z' } },
    );
    const { redactItem, key } = redactorOf(redaction(), SALT, digest);
    const after = await redactItem(before);
    expect(after).toEqual({
      ...before,
      conversation: { title: 'Sam Hill', key: await key(before.conversation?.key ?? '') },
      message: { ...before.message, key: await key('key 1') },
    });
    expect(after.redacted).toBeUndefined();
  });

  it('replaces words that a page displays beside the time, and no date', async () => {
    const time = { shown: 'Zebulon, Monday 4 May', utc: '2026-05-04T16:42:00.000Z' };
    const { redactItem } = redactorOf(redaction(), SALT, digest);
    const { message } = await redactItem(exportItem(1, {}, { text: 'Hello', time }));
    expect(message?.time.shown).toMatch(/^\[.*\], Monday 4 May$/);
    expect(message?.time.utc).toBe(time.utc);
  });

  it('names the original by a digest that cannot be guessed from the words', async () => {
    const one = exportItem(1, {}, { text: 'Zebulon' });
    const [first, second] = [redactorOf(redaction(), SALT, digest), redactorOf(redaction(), 'ff'.repeat(16), digest)];
    const original = (await first.redactItem(one)).redacted?.original;
    expect(original).toMatch(/^[0-9a-f]{64}$/);
    expect((await first.redactItem(one)).redacted?.original).toBe(original);
    expect((await second.redactItem(one)).redacted?.original).not.toBe(original);
    expect((await first.redactItem(exportItem(1, {}, { text: 'Zebulon!' }))).redacted?.original).not.toBe(original);
  });

  it('gives pictures without their data, blanks for masked ones, and no other file', async () => {
    const jpeg = madeFile('zebulon at home.jpg', 'image/jpeg', jpegWith('Zebulon was here'));
    const png = madeFile('b.png', 'image/png', pngWith('Zebulon was here', 640, 480));
    const letter = madeFile('letter.pdf', 'application/pdf', Buffer.from('%PDF Zebulon'));
    const fake = madeFile('c.jpg', 'image/jpeg', Buffer.from('Zebulon, no picture'));
    const files = [jpeg, png, letter, fake].map(({ file }) => file);
    const attachments = files.map(({ name, mediaType, sha256, size }) => ({
      name,
      mediaType,
      bytes: { sha256: sha256 ?? '', size: size ?? 0, mediaType },
    }));
    const items = [exportItem(1, { files }, { attachments }), exportItem(2, { files }, { attachments })];
    const source = madeSource(
      items,
      [jpeg, png, letter, fake].map(({ content }) => content),
    );
    const redacted = await redactedSource(source, redaction([2]), SALT, digest);
    const all: ExportItem[] = [];
    for await (const one of redacted.byTime()) all.push(one);
    expect(all.map((one) => one.files.map(({ name, path, mediaType, sha256 }) => [name, path, mediaType, sha256 !== undefined]))).toEqual([
      [
        ['[Parent 1] at home.jpg', 'data/originals/EK-0001/[Parent 1] at home.jpg', 'image/jpeg', true],
        ['b.png', 'data/originals/EK-0001/b.png', 'image/png', true],
        ['letter.pdf', undefined, 'application/pdf', false],
        ['c.jpg', undefined, 'image/jpeg', false],
      ],
      [
        ['withheld-1.png', 'data/originals/EK-0001/withheld-1.png', 'image/png', true],
        ['withheld-2.png', 'data/originals/EK-0001/withheld-2.png', 'image/png', true],
        ['withheld-3.pdf', undefined, 'application/pdf', false],
        ['withheld-4.jpg', undefined, 'image/jpeg', false],
      ],
    ]);
    for (const file of all.flatMap((one) => one.files)) {
      if (file.sha256 === undefined) {
        expect(file.missed).toMatch(/^Withheld/);
        continue;
      }
      const bytes = (await redacted.bytes(file.sha256)) ?? new Uint8Array();
      expect([await digest(bytes), bytes.length]).toEqual([file.sha256, file.size]);
      expect(await leaks(bytes, WORDS)).toEqual([]);
    }
    expect(await redacted.bytes(jpeg.file.sha256 ?? '')).toBeUndefined();
    expect(redacted.whole.size).toBe(0);
    expect(all[1]?.message?.attachments.map(({ name, bytes }) => [name, bytes?.size !== undefined])).toEqual([
      ['withheld-1.png', true],
      ['withheld-2.png', true],
      ['withheld-3.pdf', false],
      ['withheld-4.jpg', false],
    ]);
  });

  it('leaves nothing in the request that tells what was replaced, and nothing of the case for a forum', async () => {
    const request: ExportRequest = {
      ...REQUEST,
      selection: {
        ...REQUEST.selection,
        words: 'zebulon',
        people: ['Zebulon Quill'],
        conversations: ['web zeb.quill@example.org'],
        from: '2026-03-01',
      },
      matter: { alias: 'Quill case', caseNumber: 'ZW26P00123', parties: 'Zebulon Quill', maker: 'Z. Quill' },
      redaction: redaction('all'),
    };
    const redactor = redactorOf(redaction(), SALT, digest);
    const court = await redactedRequest(request, redactor);
    expect(textLeaks(JSON.stringify(court), WORDS, STAND_INS)).toEqual([]);
    expect(court.selection.from).toBe('2026-03-01');
    expect(court.redaction).toEqual({ replacements: [], masked: 'all' });
    const forum = await redactedRequest({ ...request, recipient: 'forum' }, redactor);
    expect(forum.matter).toEqual({ alias: '[Family name 1] case' });
    expect(forum.mark.initials).toBe('X');
  });
});

describe('the search for leaks', () => {
  it.each([
    ['plain', Buffer.from('so Zebulon said')],
    ['UTF-16', Buffer.from('so Zebulon said', 'utf16le')],
    ['base64', Buffer.from(`a\n\n${Buffer.from('so Zebulon said it was fine').toString('base64')}\n`)],
    ['an encoded word', Buffer.from(`Subject: =?utf-8?B?${Buffer.from('Zebulon').toString('base64')}?=\n`)],
    ['escapes', Buffer.from('a%20%5Aebulon%20b')],
  ])('finds a word in %s', async (_, bytes) => expect(await leaks(bytes, WORDS)).toHaveLength(1));

  it('finds no word where there is none', async () =>
    expect(await leaks(Buffer.from('[Parent 1] and Zebulonia'), WORDS, STAND_INS)).toEqual([]));
});
