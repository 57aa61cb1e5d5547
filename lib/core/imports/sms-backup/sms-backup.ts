import { contentKeys } from '../content-key';
import type { Imported, Importer, ImportFile, ImportOptions } from '../importer';
import { startText } from '../text-encoding';
import { isZip, type OpenedZip, openZip, readable, type ZippedFile } from '../zip';
import { entriesIn } from './entries';
import { messageOf } from './message';

/** The XML file of "SMS Backup & Restore" for Android phones, alone or in a ZIP. */
export const smsBackup: Importer = {
  format: 'sms-backup',
  version: '1',
  recognises: (start) =>
    /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<\?[\s\S]*?\?>\s*|<!DOCTYPE[^>]*>\s*)*<smses[\s>/]/.test(startText(start)),
  recognisesZip: (zip) => backupIn(zip) !== undefined,
  survey: async () => ({ needsZone: false }),
  read,
};

const backupIn = ({ files }: OpenedZip): ZippedFile | undefined => files.find(({ name }) => /^sms.*\.xml$/i.test(name));

async function* read(file: ImportFile, _options: ImportOptions, onProgress?: (bytes: number) => void): AsyncGenerator<readonly Imported[]> {
  const problems: string[] = [];
  const entries = entriesIn(await chunksOf(file, problems), onProgress);
  const keyOf = contentKeys();
  for await (const batch of entries.batches)
    yield batch.map((each): Imported => ('is' in each ? messageOf(each, keyOf) : { is: 'reject', reject: each }));
  const missed = [...entries.missed(), ...problems];
  if (missed.length > 0) yield missed.map((each): Imported => ({ is: 'missed', missed: each }));
}

async function chunksOf(file: ImportFile, problems: string[]): Promise<AsyncIterable<Uint8Array>> {
  if (!isZip(await file.slice(0, 4))) return file.stream();
  const zip = await openZip(file);
  problems.push(...zip.missed.map((each) => `${each}.`));
  const backup = backupIn(zip);
  if (backup) return readable(backup, (problem) => problems.push(problem));
  problems.push('There is no backup of messages in the ZIP.');
  return nothing();
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
