import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { ImportFile } from '../../../lib/core/imports/import-file';
import type { Imported, Importer, ImportOptions } from '../../../lib/core/imports/importer';

export const OPTIONS: ImportOptions = { zone: 'Europe/London', language: 'en-GB', now: new Date('2026-11-20T12:00:00Z') };

export const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** @param chunk bytes that come at once: whatever it is, what is read must be the same. */
export function fileOf(name: string, bytes: Uint8Array, chunk = 65_536): ImportFile {
  return {
    name,
    size: bytes.length,
    async *stream() {
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.slice(at, at + chunk);
    },
    slice: async (from, to) => bytes.slice(from, to),
  };
}

export async function readAll(importer: Importer, file: ImportFile, options = OPTIONS): Promise<readonly Imported[]> {
  const items: Imported[] = [];
  for await (const batch of importer.read(file, options)) items.push(...batch);
  return items;
}

export const messagesIn = (items: readonly Imported[]) => items.flatMap((item) => (item.is === 'message' ? item : []));
export const rejectsIn = (items: readonly Imported[]) => items.flatMap((item) => (item.is === 'reject' ? item.reject : []));

export const fixture = (path: string): Uint8Array => new Uint8Array(readFileSync(placeOf(path)));

const placeOf = (path: string): URL => new URL(`../../fixtures/imports/${path}`, import.meta.url);

/** Compares all that is read of a fixture with the file beside it, and the same file in small pieces with that. */
export async function expectGolden(importer: Importer, path: string, options = OPTIONS): Promise<void> {
  const bytes = fixture(path);
  const name = path.slice(path.lastIndexOf('/') + 1);
  expect(importer.recognises(bytes.slice(0, 65_536), name) || name.endsWith('.zip')).toBe(true);
  const lines = [JSON.stringify({ survey: await importer.survey(fileOf(name, bytes), options) })];
  for (const item of await readAll(importer, fileOf(name, bytes), options)) lines.push(JSON.stringify(await plain(item)));
  const read = `${lines.join('\n')}\n`;
  await expect(read).toMatchFileSnapshot(fileURLToPath(placeOf(`${path}.read.ndjson`)));
  const inPieces: string[] = lines.slice(0, 1);
  for (const item of await readAll(importer, fileOf(name, bytes, 7), options)) inPieces.push(JSON.stringify(await plain(item)));
  expect(inPieces).toEqual(lines);
}

async function plain(item: Imported): Promise<unknown> {
  if (item.is !== 'message') return item;
  const attachments = [];
  for (const { open, ...rest } of item.message.attachments) attachments.push({ ...rest, ...(open && { size: (await open()).length }) });
  return { ...item, message: { ...item.message, attachments } };
}
