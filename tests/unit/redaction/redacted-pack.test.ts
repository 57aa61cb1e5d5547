import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ExportItem } from '../../../lib/core/export/item';
import type { ExportRequest, Recipient, Redaction, Replacement } from '../../../lib/core/export/request';
import { writePapers } from '../../../lib/core/export/write-papers';
import type { PackFile } from '../../../lib/core/pack/pack-file';
import { packFiles, packFolderName } from '../../../lib/core/pack/pack-files';
import { suggestionsFor } from '../../../lib/core/redaction/forum';
import { redactedRequest, redactedSource } from '../../../lib/core/redaction/redacted-source';
import { redactorOf } from '../../../lib/core/redaction/redactor';
import { standIn } from '../../../lib/core/redaction/replacer';
import { writeReview } from '../../../lib/core/review/write-review';
import { shippedFonts } from '../../fixtures/exports/shipped-fonts';
import { newSigner } from '../pack/packed-selection';
import { digest, exportItem, madeFile, madeSource, REQUEST, textOf } from '../review/made-source';
import { disguised, type Kind, undisguised } from './disguises';
import { leaks, textLeaks, textsIn } from './leaks';
import { pngWith } from './made-pictures';

const SALT = '00112233445566778899aabbccddeeff';
const CHOSEN: readonly Replacement[] = [
  { find: 'Zebulon Quillfeather', what: 'name', by: '[Parent 1]' },
  { find: 'Zebulon', what: 'name', by: '[Parent 1]' },
  { find: 'Quillfeather', what: 'name', by: '[Family name 1]' },
  { find: 'Maëlys', what: 'name', by: '[Child 1]' },
  { find: "St Brannock's Primary", what: 'school', by: '[School 1]' },
  { find: '07700 900123', what: 'number', by: '[Number 1]' },
  { find: 'zeb@example.org', what: 'address', by: '[E-mail 1]' },
];
const WORDS = CHOSEN.map(({ find }) => find);

const kindOf = ({ what }: Replacement): Kind => (what === 'number' || what === 'address' ? what : 'name');
/** The same in every run: papers of other words would be other papers. */
const DISGUISED = fc.sample(
  fc.constantFrom(...CHOSEN).chain((one) => disguised(one.find, kindOf(one))),
  { numRuns: 150, seed: 7 },
);
const LONG = WORDS.map(undisguised).filter((word) => word.length > 8);

const picture = madeFile('Maëlys at St Brannocks Primary.png', 'image/png', pngWith('Zebulon Quillfeather', 320, 200));
const mail = madeFile('mail.eml', 'message/rfc822', Buffer.from('From: Zebulon <zeb@example.org>\n\nZebulon'));
const ZEB = { shown: 'Zebulon Quillfeather', address: 'zeb@example.org' };
const chat = { key: 'web zeb@example.org', title: "Zebulon & Maëlys' school run" };

const withoutMessage = ({ message: _, conversation: __, ...item }: ExportItem): ExportItem => item;

const items: readonly ExportItem[] = [
  exportItem(
    1,
    {
      conversation: chat,
      files: [picture.file],
      mail: mail.file,
      cameFrom: 'captured from mail.quillfeather.example.net',
      tags: ['Maelys'],
    },
    {
      sender: ZEB,
      key: '<zebulon@example.org>',
      subject: 'MAËLYS',
      text: 'ZEBULON here. Maelys’s at St. Brannocks Primary; ring 0770 0900 123.',
    },
  ),
  exportItem(
    2,
    { conversation: chat, differences: ['Zebulon reads otherwise.'] },
    {
      recipients: [ZEB],
      text: 'Quillfeather!',
      quoted: 'so zebulon said',
      quotedFrom: ZEB,
      marks: { reactions: [{ shown: '👍', by: ['Zebulon'] }], viewed: [{ shown: 'Zebulon' }] },
      missed: ['zebulon.pdf was not fetched.'],
    },
  ),
  exportItem(
    4,
    { conversation: chat, files: [{ name: `${DISGUISED[0]}.pdf`, mediaType: 'application/pdf', parts: [] }], tags: [DISGUISED[1] ?? ''] },
    { text: DISGUISED.join(', '), subject: DISGUISED[2] ?? '', quoted: DISGUISED[3] ?? '' },
  ),
  {
    ...withoutMessage(exportItem(3, { kind: 'note', source: 'note', people: ['Zebulon'], children: ['Maëlys'] })),
    note: {
      summary: 'Maëlys waited for Zebulon.',
      event: { date: '2026-05-05', zone: 'Europe/London' },
      writtenAt: '2026-05-05T19:00:00.000Z',
      childsWords: { child: 'Maëlys', words: 'Zebulon was late.', whoWasThere: 'Zebulon', askedBefore: 'Maëlys?' },
    },
    amendments: [
      {
        facts: {
          summary: 'Zebulon, again',
          event: { date: '2026-05-05', zone: 'Europe/London' },
          people: ['Zebulon'],
          children: [],
          tags: [],
          links: [],
        },
        writtenAt: '2026-05-06T19:00:00.000Z',
      },
    ],
  },
];
const blobs = [picture, mail].map(({ content }) => content);
const ALL: ExportRequest['papers'] = [
  'exhibit',
  'chronology',
  'schedule',
  'pattern',
  'statement-draft',
  'cafcass-summary',
  'completeness',
  'challenge',
];

/** Every file of a pack, as it is made for the desk. */
async function made(recipient: Recipient, redaction: Redaction) {
  const asked: ExportRequest = {
    ...REQUEST,
    recipient,
    papers: ALL,
    redaction,
    matter: { alias: 'Quillfeather 2026', caseNumber: 'ZW26P00123', parties: 'Zebulon Quillfeather', maker: 'Z. Quillfeather' },
  };
  const request = await redactedRequest(asked, redactorOf(redaction, SALT, digest));
  const source = await redactedSource(madeSource(items, blobs), redaction, SALT, digest);
  const files = new Map<string, Uint8Array>();
  const parts = { fonts: shippedFonts() };
  const pack = packFiles(source, request, {
    verifyPage: '<!doctype html><title>Check</title>',
    signer: await newSigner(),
    digest,
    review: () => writeReview(source, request),
    papers: async function* (packCode): AsyncGenerator<PackFile> {
      yield* writePapers(source, request, { ...parts, packCode });
    },
  });
  for await (const { path, content } of pack) files.set(path, await textOf(content));
  return { files, folder: packFolderName(request) };
}

it.each<[Recipient, Redaction['masked']]>([
  ['solicitor', []],
  ['court', [1]],
  ['forum', 'all'],
])('a redacted pack for a %s holds no chosen word in the bytes of any file', async (recipient, masked) => {
  const { files, folder } = await made(recipient, { replacements: CHOSEN, masked });
  expect(files.size).toBeGreaterThan(15);
  const standIns = CHOSEN.map(({ by }) => standIn(by));
  const found: string[] = [];
  for (const [path, bytes] of files) found.push(...(await leaks(bytes, WORDS, standIns, path)), ...textLeaks(path, WORDS, standIns));
  expect([...found, ...textLeaks(folder, WORDS, standIns)]).toEqual([]);
  for (const [path, bytes] of files)
    for await (const { where, text } of textsIn(bytes, path)) {
      const read = undisguised(standIns.reduce((all, one) => all.replaceAll(one, '|'), text));
      found.push(...LONG.filter((word) => read.includes(word)).map((word) => `${word} in disguise in ${where}`));
    }
  expect(found).toEqual([]);
  // The search is no use if it cannot see the pages.
  const seen = await Promise.all([...files].map(([path, bytes]) => leaks(bytes, ['waited'], [], path)));
  expect(seen.flat().filter((where) => /exhibit\/.*page/.test(where))).not.toEqual([]);
});

it('finds the words in a pack that is not redacted', async () => {
  const { files } = await made('solicitor', { replacements: [], masked: [] });
  const found = new Set<string>();
  for (const [path, bytes] of files) for (const one of await leaks(bytes, WORDS, [], path)) found.add(one.replace(/ \(.*$/, ''));
  for (const path of [
    'data/exhibit/AB1.pdf',
    'data/chronology.csv',
    'data/chronology.docx/word/document.xml',
    'data/records/messages.json',
    'data/review/messages.mbox',
  ])
    expect([...found].filter((one) => one.endsWith(path))).not.toEqual([]);
});

it('takes what is suggested for a forum for enough of these items', async () => {
  const suggested = await suggestionsFor('forum', () => items);
  const { files } = await made('forum', { replacements: suggested, masked: 'all' });
  const found: string[] = [];
  for (const [path, bytes] of files)
    found.push(
      ...(await leaks(
        bytes,
        [...WORDS, 'mail.quillfeather.example.net'],
        suggested.map(({ by }) => standIn(by)),
        path,
      )),
    );
  expect(found).toEqual([]);
});
