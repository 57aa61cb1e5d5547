import { Batch } from '../batch';
import { contentKeys } from '../content-key';
import { latin1 } from '../dkim/mail-parts';
import type { ImportFile } from '../import-file';
import type { Imported, Importer, ImportOptions, Survey } from '../importer';
import { isZip, type OpenedZip, openZip, ZipProblem, type ZippedFile } from '../zip';
import { addressCount } from './address-count';
import { startsAsMail } from './header-fields';
import { mailMessage } from './mail-message';
import { type BoxedMail, LARGEST_MAIL, mailsIn } from './mbox-mails';
import { isFromAt, mailIn } from './mbox-quoting';

const IS_MBOX = /\.mbox$|(?:^|\/)mbox$/i;
const IS_MAIL = /\.emlx?$/i;

/** One mail in a file, as mail programs save it; Apple's .emlx too. Or many of them in a ZIP. */
export const eml: Importer = {
  format: 'email',
  version: '1',
  recognises: (start) => startsAsMail(start.subarray(emlxStart(start)?.from ?? 0)),
  recognisesZip: (zip) => holds(zip, IS_MAIL) && !holds(zip, IS_MBOX),
  survey,
  read,
};

/** A mailbox in a file: Gmail's Takeout, Thunderbird, Apple Mail and others; or in a ZIP, as Takeout gives it out. */
export const mbox: Importer = {
  format: 'mbox',
  version: '1',
  recognises: (start) => {
    const from = blankAhead(start);
    const below = start.indexOf(10, from) + 1;
    return isFromAt(start, from) && below > 0 && startsAsMail(start.subarray(below));
  },
  recognisesZip: (zip) => holds(zip, IS_MBOX),
  survey,
  read,
};

const holds = (zip: OpenedZip, wanted: RegExp): boolean => zip.files.some(({ path }) => wanted.test(path));

async function survey(file: ImportFile, _options: ImportOptions, onProgress?: (bytes: number) => void): Promise<Survey> {
  const count = addressCount();
  for await (const mails of mailsOf(file, onProgress)) for (const { bytes } of mails) if (bytes) count.add(bytes);
  return { needsZone: false, senders: count.addresses() };
}

async function* read(file: ImportFile, { self }: ImportOptions, onProgress?: (bytes: number) => void): AsyncGenerator<readonly Imported[]> {
  const batch = new Batch();
  const keyOf = contentKeys();
  const address = self?.trim().toLowerCase();
  let number = 0;
  for await (const mails of mailsOf(file, onProgress))
    for (const mail of mails) {
      if ('missed' in mail) batch.miss(mail.missed);
      else {
        number++;
        batch.add(await imported(mail, number), mail.bytes?.length);
      }
      yield* batch.full();
    }
  yield* batch.rest();

  async function imported({ from, to, bytes, stray, path }: BoxedMail & { readonly path?: string }, place: number): Promise<Imported> {
    const at = `mail ${place}${path === undefined ? '' : ` in ${path}`}`;
    if (!bytes) {
      const size = to - from > LARGEST_MAIL;
      const why = stray && !size ? 'It stands above the first mail and is none' : `It is larger than ${LARGEST_MAIL / 1024 / 1024} MB`;
      return { is: 'reject', reject: { at, why, start: '' } };
    }
    const start = () => latin1(bytes.subarray(0, 200));
    if (!startsAsMail(bytes)) return { is: 'reject', reject: { at, why: 'It has no header that could be read', start: start() } };
    try {
      return await mailMessage(bytes, { keyOf, ...(path === undefined && { inFile: { from, to } }) }, address);
    } catch {
      return { is: 'reject', reject: { at, why: 'It could not be taken apart', start: start() } };
    }
  }
}

type FoundMail = (BoxedMail & { readonly path?: string }) | { readonly missed: string; readonly bytes?: never };

/** Several at a time, so that a hundred thousand mails are not as many promises. */
async function* mailsOf(file: ImportFile, onProgress?: (bytes: number) => void): AsyncGenerator<readonly FoundMail[]> {
  const start = await file.slice(0, 65_536);
  if (isZip(start)) yield* zippedMails(await openZip(file), onProgress);
  else if (mbox.recognises(start, file.name)) yield* boxed(file, onProgress);
  else yield* single(file, start);
}

async function* boxed(file: ImportFile, onProgress?: (bytes: number) => void): AsyncGenerator<readonly BoxedMail[]> {
  for await (const mails of mailsIn(file, onProgress))
    yield mails.map((mail) => (mail.bytes ? { ...mail, bytes: mailIn(mail.bytes) } : mail));
}

async function* single(file: ImportFile, start: Uint8Array): AsyncGenerator<readonly BoxedMail[]> {
  const { from, to } = emlxStart(start) ?? { from: 0, to: file.size };
  const end = Math.min(to, file.size);
  if (end - from > LARGEST_MAIL) yield [{ from, to: end }];
  else if (file.size > 0) yield [{ from, to: end, bytes: await file.slice(from, end) }];
}

async function* zippedMails({ files, missed }: OpenedZip, onProgress?: (bytes: number) => void): ReturnType<typeof mailsOf> {
  yield missed.map((one) => ({ missed: `${one}.` }));
  let read = 0;
  for (const { path, size, bytes, stream } of files.filter((one) => IS_MBOX.test(one.path) || IS_MAIL.test(one.path))) {
    try {
      if (IS_MBOX.test(path))
        for await (const mails of boxed(unzipped({ path, size, stream }))) yield mails.map((mail) => ({ ...mail, path }));
      else if (size > LARGEST_MAIL) yield [{ from: 0, to: size, path }];
      else {
        const whole = await bytes();
        const place = emlxStart(whole) ?? { from: 0, to: whole.length };
        yield [{ ...place, bytes: whole.slice(place.from, place.to), path }];
      }
    } catch (error) {
      const why = error instanceof ZipProblem ? error.message : 'its bytes are damaged';
      yield [{ missed: `${path} could not be taken out of the ZIP: ${why}.` }];
    }
    read += size;
    onProgress?.(read);
  }
}

/** Nothing can be asked for by its place in a file that is packed. */
const unzipped = ({ path, size, stream }: Pick<ZippedFile, 'path' | 'size' | 'stream'>): ImportFile => ({
  name: path,
  size,
  stream,
  slice: async () => new Uint8Array(),
});

/** An .emlx begins with the length of its mail on a line of its own; below the mail stands what Apple Mail noted about it. */
function emlxStart(start: Uint8Array): { readonly from: number; readonly to: number } | undefined {
  const line = /^(\d{1,10})[ \t]*\r?\n/.exec(latin1(start.subarray(0, 24)));
  return line ? { from: line[0].length, to: line[0].length + Number(line[1]) } : undefined;
}

/** Empty lines ahead of the first line. */
function blankAhead(start: Uint8Array): number {
  let at = 0;
  while (start[at] === 10 || start[at] === 13) at++;
  return at;
}
