import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ImportedMessage, ImportOptions, Reject, Survey } from '../../../../lib/core/imports/importer';
import { whatsapp } from '../../../../lib/core/imports/whatsapp/whatsapp';
import { fileOf, OPTIONS, readAll } from '../from-memory';

interface Golden {
  readonly options?: Partial<ImportOptions>;
  readonly survey: Survey;
  readonly messages: readonly object[];
  readonly rejects?: readonly Reject[];
  readonly missed?: readonly string[];
}

const FOLDER = new URL('../../../fixtures/imports/whatsapp/', import.meta.url);
const names = readdirSync(FOLDER).flatMap((name) => (name.endsWith('.txt') ? [name.slice(0, -4)] : []));

/** A file that the export does not hold has a question mark behind it. */
const short = ({ time, sender, text, kind, attachments, marks, missed }: ImportedMessage) => ({
  utc: time.inferred?.utc ?? null,
  sender: sender?.shown ?? null,
  text,
  ...(sender?.address && { address: sender.address }),
  ...(kind === 'system' && { system: true }),
  ...(time.inferred?.order && { order: `${time.inferred.order} ${time.inferred.orderTold}` }),
  ...(time.inferred?.clock && { clock: time.inferred.clock }),
  ...(attachments.length > 0 && { files: attachments.map(({ name, missed: why }) => `${name}${why ? '?' : ''}`) }),
  ...(marks?.deleted && { deleted: marks.deleted.shown }),
  ...(marks?.edited && { edited: marks.edited.shown }),
  ...(missed.length > 0 && { missed }),
});

describe('an export from WhatsApp', () => {
  it.each(names)('%s', async (name) => {
    const text = readFileSync(new URL(`${name}.txt`, FOLDER));
    const golden = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')) as Golden;
    for (const piece of [65_536, 7]) {
      const file = fileOf('WhatsApp Chat with Maya.txt', text, piece);
      expect(whatsapp.recognises(text, file.name)).toBe(true);
      expect(await whatsapp.survey(file, { ...OPTIONS, ...golden.options })).toEqual(golden.survey);
      const read = await readAll(whatsapp, file, golden.options);
      expect(read.messages.map(short)).toEqual(golden.messages);
      expect(read.rejects).toEqual(golden.rejects ?? []);
      expect(read.missed).toEqual(golden.missed ?? []);
      for (const { time, inFile } of read.messages) {
        expect(time.utc).toBeUndefined();
        if (time.inferred) expect(time.inferred).toMatchObject({ zone: 'Europe/London', from: 'displayed-text' });
        const there = inFile && new TextDecoder().decode(text.subarray(inFile.from, inFile.to));
        expect(there).toContain(time.shown);
      }
      // Every byte from the first message on is in one message.
      const places = read.messages.flatMap(({ inFile }) => inFile ?? []);
      for (const [at, place] of places.entries()) expect(place.from).toBe(places[at - 1]?.to ?? place.from);
      expect(places.at(-1)?.to).toBe(text.length);
    }
  });
});
