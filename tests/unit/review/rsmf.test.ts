import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import type { ExportItem } from '../../../lib/core/export/item';
import { readEmail } from '../../../lib/core/imports/email';
import { openZip } from '../../../lib/core/imports/zip';
import { MOST_EVENTS, rsmfFiles } from '../../../lib/core/review/rsmf';
import type { RsmfManifest } from '../../../lib/core/review/rsmf-manifest';
import { fileOf } from '../imports/imported';
import { exportItem, madeFile, madeSource, REQUEST, textOf } from './made-source';
import { RSMF_SCHEMA } from './rsmf-schema';

const photo = madeFile(
  'Foto ☕.jpg',
  'image/jpeg',
  Uint8Array.from({ length: 5000 }, (_, at) => at % 251),
);
const lost = { name: 'gone.pdf', mediaType: 'application/pdf', parts: [], missed: 'It could not be fetched.' };

const items: readonly ExportItem[] = [
  exportItem(
    1,
    { files: [photo.file, lost] },
    {
      text: 'Can you take Max on Friday? 😀',
      direction: { way: 'received', told: 'side' },
      marks: { reactions: [{ shown: '👍', count: 2, by: ['Alex', 'Kim'] }], edited: { shown: 'Edited' } },
    },
  ),
  exportItem(
    2,
    {},
    {
      sender: { shown: 'Alex', address: 'alex@example.org' },
      text: 'Yes, at 4.',
      direction: { way: 'sent', told: 'side' },
      marks: { viewed: [{ shown: 'Sam Hill', utc: '2026-05-04T16:50:00.000Z' }] },
    },
  ),
  exportItem(
    3,
    { at: { utc: '2026-05-04T23:00:00.000Z', precision: 'day', told: 'inferred' } },
    { text: 'who wrote this?', time: { shown: 'Tuesday' } },
  ),
  exportItem(4, { kind: 'system' }, { kind: 'system', text: 'Max left the group' }),
  exportItem(
    5,
    {},
    { text: 'This message was deleted', marks: { deleted: { shown: 'deleted' } }, quoted: 'old', quotedFrom: { shown: 'Alex' } },
  ),
];
const unknown = (item: ExportItem): ExportItem => {
  const { sender: _, ...message } = item.message ?? { key: '' };
  return { ...item, message: message as NonNullable<ExportItem['message']> };
};
const all = items.map((item) => ([3, 4].includes(item.number) ? unknown(item) : item));

async function opened(bytes: Uint8Array) {
  const mail = await readEmail(bytes);
  const zip = await openZip(fileOf('rsmf.zip', mail.attachments[0]?.bytes ?? new Uint8Array()));
  const files = new Map<string, Uint8Array>();
  for (const file of zip.files) files.set(file.path, await file.bytes());
  const manifest = JSON.parse(new TextDecoder().decode(files.get('rsmf_manifest.json'))) as RsmfManifest;
  return { mail, files, manifest, head: new TextDecoder().decode(bytes).split('\r\n\r\n')[0] ?? '' };
}

/** What the specification asks of a manifest beyond its schema. */
function expectWhole({ manifest, files, head, mail }: Awaited<ReturnType<typeof opened>>) {
  const valid = new Ajv({ strict: false, validateFormats: false }).compile(RSMF_SCHEMA);
  expect(valid(manifest), JSON.stringify(valid.errors)).toBe(true);
  const people = new Set(manifest.participants.map(({ id }) => id));
  const conversations = new Set(manifest.conversations.map(({ id }) => id));
  expect(people.size).toBe(manifest.participants.length);
  for (const one of manifest.conversations)
    for (const id of [...one.participants, ...(one.custodian ? [one.custodian] : [])]) expect(people).toContain(id);
  const named = new Set(['rsmf_manifest.json']);
  for (const event of manifest.events) {
    expect(conversations).toContain(event.conversation);
    if (event.participant !== undefined) expect(people).toContain(event.participant);
    for (const id of [
      ...(event.reactions ?? []).flatMap(({ participants = [] }) => participants),
      ...(event.read_receipts ?? []).map(({ participant }) => participant),
    ])
      expect(people).toContain(id);
    for (const { id, size } of event.attachments ?? []) {
      expect(files.get(id)?.length).toBe(size);
      named.add(id);
    }
    if (event.timestamp !== undefined) expect(new Date(event.timestamp).toISOString()).toBe(event.timestamp);
  }
  expect([...files.keys()].filter((name) => !named.has(name))).toEqual([]);
  expect(mail.attachments.map(({ name }) => name)).toEqual(['rsmf.zip']);
  expect(head).toMatch(/^X-RSMF-Version: 2\.0\.0$/m);
  expect(head).toContain(`X-RSMF-EventCount: ${manifest.events.length}\r\n`);
  expect(head).toContain(`X-RSMF-AttachmentCount: ${named.size - 1}\r\n`);
  for (const line of head.split('\r\n')) expect(line.length).toBeLessThanOrEqual(200);
}

describe('Relativity short messages', () => {
  it('makes a file that a mail reader takes apart and the public schema takes', async () => {
    const files = [];
    for await (const { path, content } of rsmfFiles(madeSource(all, [photo.content]), REQUEST))
      files.push({ path, bytes: await textOf(content) });
    expect(files.map(({ path }) => path)).toEqual(['data/review/A-sam-hill.rsmf']);
    const whole = await opened(files[0]?.bytes ?? new Uint8Array());
    expectWhole(whole);
    const { manifest } = whole;
    expect(manifest.participants.map(({ display }) => display)).toEqual(['Sam Hill', 'Alex', 'Kim']);
    expect(manifest.events.map(({ id, type, participant, deleted, direction }) => [id, type, participant, deleted, direction])).toEqual([
      ['EK-0001', 'message', 'P1', undefined, 'incoming'],
      ['EK-0002', 'message', 'P2', undefined, 'outgoing'],
      ['EK-0003', 'message', undefined, undefined, undefined],
      ['EK-0004', 'unknown', undefined, undefined, undefined],
      ['EK-0005', 'message', 'P1', true, undefined],
    ]);
    expect(manifest.conversations[0]).toEqual({
      id: 'C1',
      display: 'Sam Hill',
      platform: 'whatsapp',
      participants: ['P1', 'P2', 'P3'],
      custodian: 'P2',
    });
    expect(manifest.events[2]?.custom).toContainEqual({
      name: 'Time',
      value: 'Worked out, not observed: Tue 5 May 2026, 00.00 BST; shown as "Tuesday". Only the day is known.',
    });
    expect(manifest.events[2]?.custom).toContainEqual({ name: 'Sender', value: 'Unknown: nothing names the sender.' });
    expect(manifest.events[0]?.custom).toContainEqual({ name: 'File not included', value: 'gone.pdf: It could not be fetched.' });
    expect(whole.mail.text).toContain('EK-0001  2026-05-04T16:43:00.000Z  Sam Hill: Can you take Max on Friday? 😀');
  });

  it('begins a new file where one is full, and makes none for notes', async () => {
    const many = Array.from({ length: MOST_EVENTS + 5 }, (_, index) => exportItem(index + 1));
    const { message: _, conversation: __, ...note } = exportItem(90_000, { kind: 'note', source: 'note' });
    const files = [];
    for await (const { path, content } of rsmfFiles(madeSource([...many, note]), REQUEST))
      files.push({ path, ...(await opened(await textOf(content))) });
    expect(files.map(({ path, manifest }) => [path, manifest.events.length])).toEqual([
      ['data/review/A-sam-hill.rsmf', MOST_EVENTS],
      ['data/review/A-sam-hill-2.rsmf', 5],
    ]);
    expect(new Set(files.map(({ manifest }) => manifest.eventcollectionid)).size).toBe(1);
    for (const file of files) expectWhole(file);
  });
});
