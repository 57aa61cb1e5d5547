import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { pdfPages } from '../../../lib/core/imports/pdf-lines';
import { openZip } from '../../../lib/core/imports/zip';
import { fileOf } from '../imports/imported';

/**
 * Where one of the words can still be read in a file: in its bytes in any encoding, in the streams and pages of a PDF, in the files, names and
 * parts within a ZIP, a DOCX or a mail. Looks by other means than the redaction itself. Words of five letters or more are told from chance in packed bytes.
 *
 * @param standIns what stands for the words: taken out before looking, as "[Child 1]" is no leak of a family called Child.
 * @returns one line for each find; empty where nothing leaks.
 */
export async function leaks(
  bytes: Uint8Array,
  words: readonly string[],
  standIns: readonly string[] = [],
  path = '',
): Promise<readonly string[]> {
  const found = new Set<string>();
  for await (const { where, text } of textsIn(bytes, path)) {
    const plain = simplified(standIns.reduce((all, standIn) => all.replaceAll(standIn, ' | '), text));
    for (const word of words) if (stands(plain, word)) found.add(`${word} in ${where}`);
  }
  return [...found];
}

/** As `leaks`, of text. */
export const textLeaks = (text: string, words: readonly string[], standIns: readonly string[] = []): readonly string[] => {
  const plain = simplified(standIns.reduce((all, standIn) => all.replaceAll(standIn, ' | '), text));
  return words.filter((word) => stands(plain, word));
};

const simplified = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’`]/gu, '')
    .toLowerCase();

function stands(plain: string, word: string): boolean {
  const wanted = simplified(word);
  const digits = wanted.replace(/\D/g, '');
  if (/^[\d\s()+./-]+$/.test(wanted) && digits.length >= 7) {
    const national = digits.replace(/^(?:00)?44|^0/, '').slice(-10);
    return (plain.match(/\+?\d[\d\s()./_-]{5,}\d/g) ?? []).some((run) => run.replace(/\D/g, '').includes(national));
  }
  const parts = wanted.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (parts.length === 0) return false;
  return new RegExp(`(?<![\\p{L}])${parts.join('[^\\p{L}\\p{N}|]{0,3}')}(?:s)?(?![\\p{L}])`, 'u').test(plain);
}

/** Every text that is in a file, in any of its encodings, streams, pages and parts. */
export async function* textsIn(bytes: Uint8Array, where: string): AsyncGenerator<{ readonly where: string; readonly text: string }> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.subarray(0, 8).toString('latin1');
  if (start.startsWith('%PDF')) return yield* inPdf(buffer, where);
  if (start.startsWith('PK\u0003\u0004')) return yield* inZip(buffer, where);
  if (start.startsWith('\u001f\u008b')) return yield* textsIn(gunzipSync(buffer), `${where} (gzip)`);
  yield { where, text: buffer.toString('utf16le') };
  if (buffer.length > 1) yield { where, text: swapped(buffer).toString('utf16le') };
  const text = buffer.toString('utf8');
  // Packed and hashed text holds short words by chance; it is looked through unpacked.
  yield { where, text: text.replace(/(?:[A-Za-z0-9+/]{40,}={0,2}\r?\n?)+/g, ' ').replace(/\b[0-9a-f]{16,}\b/g, ' ') };
  for (const [block] of text.matchAll(/(?:^[A-Za-z0-9+/]{4,76}={0,2}\r?\n)+/gm)) {
    if (block.length > 20) yield* textsIn(Buffer.from(block, 'base64'), `${where} (base64)`);
  }
  for (const [, word = ''] of text.matchAll(/=\?utf-8\?B\?([^?]+)\?=/gi)) yield { where, text: Buffer.from(word, 'base64').toString() };
  const joined = [...text.matchAll(/(?:=\?utf-8\?B\?[^?]+\?=\s*)+/gi)].map(([run]) =>
    [...run.matchAll(/\?B\?([^?]+)\?=/gi)].map(([, word = '']) => Buffer.from(word, 'base64').toString()).join(''),
  );
  yield { where, text: joined.join('\n') };
  if (/%[0-9A-F]{2}/i.test(text))
    yield { where, text: text.replace(/%([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) };
}

const swapped = (buffer: Buffer): Buffer => Buffer.from(buffer.subarray(0, buffer.length & ~1)).swap16();

async function* inPdf(buffer: Buffer, where: string): ReturnType<typeof textsIn> {
  const text = buffer.toString('latin1');
  const outside = text.replace(/stream\r?\n[\s\S]*?endstream/g, ' ');
  yield { where, text: outside };
  yield { where, text: hexStrings(outside) };
  for (const match of text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)) {
    const packed = Buffer.from(match[1] ?? '', 'latin1');
    for (const inflate of [inflateSync, inflateRawSync]) {
      try {
        const plain = inflate(packed).toString('latin1');
        yield { where: `${where} (stream)`, text: plain };
        yield { where: `${where} (stream)`, text: hexStrings(plain) };
        break;
      } catch {}
    }
  }
  for await (const page of pdfPages(Uint8Array.from(buffer)))
    yield { where: `${where} (page ${page.number})`, text: page.lines.map((line) => line.text).join('\n') };
}

/** Strings of PDF in UTF-16: as hex digits, and as bytes behind a mark. */
const hexStrings = (text: string): string =>
  [
    ...[...text.matchAll(/<(?:feff)?([0-9a-f\s]{8,})>/gi)].map(([, hex = '']) =>
      swapped(Buffer.from(hex.replace(/\s/g, ''), 'hex')).toString('utf16le'),
    ),
    ...[...text.matchAll(/\(\u00fe\u00ff([\s\S]*?)\)/g)].map(([, bytes = '']) => swapped(Buffer.from(bytes, 'latin1')).toString('utf16le')),
  ].join('\n');

async function* inZip(buffer: Buffer, where: string): ReturnType<typeof textsIn> {
  const { files, missed } = await openZip(fileOf('a.zip', buffer));
  yield { where: `${where} (names)`, text: [...files.map(({ path }) => path), ...missed].join('\n') };
  for (const file of files) yield* textsIn(await file.bytes(), `${where}/${file.path}`);
}
