import type { ImportFile } from './import-file';

/** A date that a file carries about itself. Anybody can change it, and cameras' clocks are often wrong: offered, never filled in. */
export interface FileDate {
  readonly what: 'taken' | 'made' | 'recorded';
  /** As the file says it, with its zone where it names one: "2026-05-04 17:42:10 +01:00". */
  readonly shown: string;
}

/** In bytes, from the start and from the end: cameras write it first, many recorders last. */
const LOOKED_AT = 512 * 1024;

/** EXIF of a JPEG (CIPA DC-008, 4.6), `CreationDate` of a PDF (ISO 32000-1, 14.3.3), `mvhd` of an MP4 (ISO/IEC 14496-12, 8.2.2). Never throws. */
export async function datesIn(file: ImportFile): Promise<readonly FileDate[]> {
  const start = await file.slice(0, Math.min(LOOKED_AT, file.size));
  const end = file.size > LOOKED_AT ? await file.slice(Math.max(LOOKED_AT, file.size - LOOKED_AT), file.size) : new Uint8Array();
  const text = [start, end].map((bytes) => new TextDecoder('latin1').decode(bytes));
  try {
    if (start[0] === 0xff && start[1] === 0xd8) return taken(start);
    if (text[0]?.startsWith('%PDF-')) return text.flatMap(madeIn).slice(-1);
    if (text[0]?.slice(4, 8) === 'ftyp') return [start, end].flatMap((bytes, at) => recordedIn(bytes, text[at] ?? '')).slice(0, 1);
  } catch {
    // Cut short or malformed: then it says nothing.
  }
  return [];
}

const RECORDINGS = /\.(?:3gp|aac|aiff?|amr|avi|caf|flac|m4[av]|mkv|mov|mp[34]|mpe?g|oga|ogg|opus|wav|webm|wma|wmv)$/i;

/** Sound or film. */
export const isRecording = (mediaType: string, name: string): boolean => /^(?:audio|video)\//.test(mediaType) || RECORDINGS.test(name);

const DATE_TIME_ORIGINAL = 0x9003;
const OFFSET_TIME_ORIGINAL = 0x9011;
const EXIF_IFD = 0x8769;

function taken(jpeg: Uint8Array): FileDate[] {
  const tiff = exifIn(jpeg);
  if (!tiff) return [];
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = view.getUint16(0) === 0x4949;
  const fields = (at: number) =>
    new Map(
      Array.from({ length: Math.min(view.getUint16(at, little), 200) }, (_, index) => {
        const field = at + 2 + index * 12;
        return [view.getUint16(field, little), { count: view.getUint32(field + 4, little), at: field + 8 }] as const;
      }),
    );
  const exif = fields(view.getUint32(4, little)).get(EXIF_IFD);
  if (!exif) return [];
  const inside = fields(view.getUint32(exif.at, little));
  const textOf = (tag: number): string => {
    const field = inside.get(tag);
    if (!field || field.count > 40) return '';
    const from = field.count > 4 ? view.getUint32(field.at, little) : field.at;
    return new TextDecoder('latin1').decode(tiff.subarray(from, from + field.count)).replace(/\0.*$/s, '');
  };
  const [, year, month, day, clock] = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(textOf(DATE_TIME_ORIGINAL)) ?? [];
  if (!year || year === '0000') return [];
  const offset = /^[+-]\d\d:\d\d$/.exec(textOf(OFFSET_TIME_ORIGINAL))?.[0];
  return [{ what: 'taken', shown: [`${year}-${month}-${day}`, clock, offset].filter(Boolean).join(' ') }];
}

function exifIn(jpeg: Uint8Array): Uint8Array | undefined {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  for (let at = 2; at + 10 < jpeg.length && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const isExif = view.getUint8(at + 1) === 0xe1 && view.getUint32(at + 4) === 0x45786966 && view.getUint16(at + 8) === 0;
    if (isExif) return jpeg.subarray(at + 10, at + 2 + view.getUint16(at + 2));
  }
  return undefined;
}

function madeIn(text: string): FileDate[] {
  const dates = text.matchAll(/\/CreationDate\s*\(D:(\d{4})(\d\d)(\d\d)(\d\d)?(\d\d)?(\d\d)?(?:([+-])(\d\d)'?(\d\d)?|(Z))?/g);
  return Array.from(dates, ([, year, month, day, hour = '00', minute = '00', second = '00', sign, hours, minutes = '00', utc]) => {
    const zone = sign ? ` ${sign}${hours}:${minutes}` : utc ? ' UTC' : '';
    return { what: 'made', shown: `${year}-${month}-${day} ${hour}:${minute}:${second}${zone}` };
  });
}

/** Its times count from 1904. */
const FROM_1904_MS = Date.UTC(1904, 0, 1);

function recordedIn(bytes: Uint8Array, text: string): FileDate[] {
  const at = text.indexOf('mvhd');
  if (at < 0) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const seconds = view.getUint8(at + 4) === 1 ? Number(view.getBigUint64(at + 8)) : view.getUint32(at + 8);
  const recorded = new Date(FROM_1904_MS + seconds * 1000);
  // Many recorders leave it 0.
  if (seconds === 0 || recorded.getUTCFullYear() < 1970) return [];
  return [{ what: 'recorded', shown: `${recorded.toISOString().slice(0, 19).replace('T', ' ')} UTC` }];
}
