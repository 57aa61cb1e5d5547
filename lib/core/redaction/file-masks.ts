import type { Digest, Sha256 } from '../evidence/digest';
import { collected } from '../evidence/digest';
import type { ItemFile } from '../export/item';
import { safeFileName } from '../pack/file-names';
import { blankPicture } from './blank-picture';
import { type PictureSize, pictureSize, withoutFacts } from './picture';
import type { Replacer } from './replacer';

export const MASKED = "Withheld by the maker of this redacted copy. The file itself is kept in the maker's archive.";
const MASKED_PICTURE =
  "Withheld by the maker of this redacted copy: a blank of the picture's shape stands in its place. The picture itself is kept in the maker's archive.";
const NOT_READABLE =
  "Withheld from this redacted copy: words inside this kind of file cannot be replaced. The file itself is kept in the maker's archive.";
export const NO_RAW_MAIL =
  "The raw mail is withheld from this redacted copy: it holds the words that were replaced. It is kept in the maker's archive.";

/** In bytes. A larger one is withheld: it would have to stand in memory. */
const LARGEST_PICTURE = 64 * 1024 * 1024;

export type ReadBytes = (sha256: Sha256) => Promise<Uint8Array | undefined>;

/** What goes into a redacted pack in the place of a file. */
interface Stand {
  readonly file: Pick<ItemFile, 'mediaType' | 'parts' | 'missed'> & { readonly sha256?: Sha256; readonly size?: number };
  readonly extension?: string;
}

/** The files of a redacted pack: blanks, pictures without their data, and nothing else. Remembers of each picture what became of it. */
export function fileMasks(replacer: Replacer, digest: Digest, bytes: ReadBytes) {
  /** How to make again what was made: by its digest. */
  const made = new Map<Sha256, () => Promise<Uint8Array | undefined>>();
  const blanks = new Map<string, Promise<Stand>>();
  const stands = new Map<string, Promise<Stand>>();

  return {
    /** Bytes of a file that these masks have put in: none of the archive's. */
    bytes: async (sha256: Sha256): Promise<Uint8Array | undefined> => made.get(sha256)?.(),
    /** The files of one item, in order. @param masked nothing of them goes in, not even their names. */
    masked: async (files: readonly ItemFile[], masked: boolean): Promise<ItemFile[]> => {
      const names = new Set<string>();
      const result: ItemFile[] = [];
      for (const [index, file] of files.entries()) result.push(await standFor(file, index, masked, names));
      return result;
    },
  };

  async function standFor(file: ItemFile, index: number, masked: boolean, names: Set<string>): Promise<ItemFile> {
    const stand = await known(stands, `${file.parts.join(' ')} ${masked}`, () => standMadeOf(file, masked));
    const ending = stand.extension ?? /\.[A-Za-z0-9]{1,5}$/.exec(file.name)?.[0] ?? '';
    const plain = replacer.replaced(masked ? `withheld-${index + 1}${ending}` : file.name);
    const name =
      stand.extension && !plain.toLowerCase().endsWith(stand.extension)
        ? plain.replace(/\.[A-Za-z0-9]{1,5}$/, '') + stand.extension
        : plain;
    const why = file.sha256 === undefined && file.missed !== undefined ? replacer.replaced(file.missed) : undefined;
    const folder = stand.file.sha256 === undefined ? undefined : file.path?.slice(0, file.path.lastIndexOf('/') + 1);
    const { missed, ...facts } = stand.file;
    const said = why ?? missed;
    return {
      name,
      ...facts,
      mediaType: replacer.replaced(facts.mediaType),
      ...(folder !== undefined && { path: replacer.replaced(folder) + free(safeFileName(name), names) }),
      ...(said !== undefined && { missed: said }),
    };
  }

  async function standMadeOf(file: ItemFile, masked: boolean): Promise<Stand> {
    const withheld: Stand = { file: { mediaType: file.mediaType, parts: [], missed: masked ? MASKED : NOT_READABLE } };
    const isPicture = /^image\/(?:jpe?g|pjpeg|png)$/i.test(file.mediaType) || /\.(?:jpe?g|png)$/i.test(file.name);
    if (file.sha256 === undefined || !isPicture || (file.size ?? 0) > LARGEST_PICTURE) return withheld;
    const whole = await read(file.parts);
    const size = whole && pictureSize(whole);
    if (!whole || !size) return withheld;
    if (masked) return await known(blanks, `${size.width} ${size.height}`, () => blank(size));
    const clean = withoutFacts(whole);
    if (!clean) return withheld;
    const sha256 = await digest(clean.bytes);
    const { parts } = file;
    made.set(sha256, async () => {
      const again = await read(parts);
      return again && withoutFacts(again)?.bytes;
    });
    return {
      file: { mediaType: clean.mediaType, parts: [sha256], sha256, size: clean.bytes.length },
      extension: clean.mediaType === 'image/png' ? '.png' : '.jpg',
    };
  }

  async function blank(size: PictureSize): Promise<Stand> {
    const picture = await blankPicture(size);
    const sha256 = await digest(picture);
    made.set(sha256, () => blankPicture(size));
    return {
      file: { mediaType: 'image/png', parts: [sha256], sha256, size: picture.length, missed: MASKED_PICTURE },
      extension: '.png',
    };
  }

  async function read(parts: readonly Sha256[]): Promise<Uint8Array | undefined> {
    const pieces: Uint8Array[] = [];
    for (const part of parts) {
      const piece = await bytes(part);
      if (!piece) return undefined;
      pieces.push(piece);
    }
    return collected(pieces);
  }
}

/** Made once; what failed is tried again. */
function known<T>(all: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const before = all.get(key);
  if (before) return before;
  const now = make();
  all.set(key, now);
  now.catch(() => all.delete(key));
  return now;
}

/** A name that no other file of the item has. */
function free(name: string, taken: Set<string>): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,10})?$/.exec(name) ?? [];
  let candidate = name;
  for (let count = 2; taken.has(candidate.toLowerCase()); count++) candidate = `${stem}-${count}${ending}`;
  taken.add(candidate.toLowerCase());
  return candidate;
}
