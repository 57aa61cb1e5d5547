import { imessageCsv } from './imessage/csv-importer';
import { imessageText } from './imessage/text-importer';
import type { ImportFile } from './import-file';
import type { Importer } from './importer';
import { eml, mbox } from './mail/importer';
import { facebook, instagram } from './meta/importer';
import { ourfamilywizard } from './ourfamilywizard/importer';
import { smsBackup } from './sms-backup/sms-backup';
import { telegram } from './telegram/importer';
import { whatsapp } from './whatsapp/whatsapp';
import { isZip, openZip } from './zip';

/** Every format that can be brought in; the first that recognises a file reads it. */
export const IMPORTERS: readonly Importer[] = [
  whatsapp,
  smsBackup,
  mbox,
  eml,
  telegram,
  instagram,
  facebook,
  ourfamilywizard,
  imessageText,
  imessageCsv,
];

/** In bytes: what `recognises` is shown. */
export const START_SIZE = 64 * 1024;

/** Which format a file is; `undefined` where none recognises it: then it can only be kept as it is. Never throws for what is in the file. */
export async function importerFor(file: ImportFile): Promise<Importer | undefined> {
  const start = await file.slice(0, Math.min(START_SIZE, file.size));
  const plain = IMPORTERS.find((importer) => importer.recognises(start, file.name));
  if (plain?.confirms && !(await plain.confirms(file))) return undefined;
  if (plain || !isZip(start)) return plain;
  const zip = await openZip(file);
  for (const importer of IMPORTERS) if (await importer.recognisesZip?.(zip, file.name)) return importer;
  return undefined;
}
