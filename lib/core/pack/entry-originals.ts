import type { ChainContent } from '../evidence/chain';
import type { Sha256 } from '../evidence/digest';
import type { StoredBytes } from '../evidence/message';
import { entryPlace, RECORDS } from './layout';
import { entryFilePaths } from './original-paths';

/** A file that a shown record names, as it lies in the pack. Its parts joined in order are the file. */
export interface EntryOriginal {
  readonly path: string;
  readonly sha256: Sha256;
  readonly size: number;
  readonly parts: readonly Sha256[];
}

/** What an entry holds as a whole, beside the files of its items: it follows from the record, so whoever checks a pack works it out again. */
export function entryOriginals(number: number, content: ChainContent): EntryOriginal[] {
  switch (content.kind) {
    case 'capture': {
      const { pageCopy, mhtml, screenshot, screens = [] } = content.record;
      return placed(number, [
        ['page.html', one(pageCopy)],
        ...(mhtml ? [['page.mhtml', one(mhtml)] as const] : []),
        ...(screenshot ? [[`screen.${pictureExtension(screenshot)}`, one(screenshot)] as const] : []),
        ...screens.map(({ bytes }, at) => [`screen-${String(at + 1).padStart(2, '0')}.${pictureExtension(bytes)}`, one(bytes)] as const),
      ]);
    }
    case 'import': {
      const { file, packs, rejects } = content.record;
      return [
        ...placed(number, [
          [file.name || 'file', { sha256: file.sha256, size: file.size, parts: file.parts.map(({ sha256 }) => sha256) }],
          ...(rejects ? [['not-read.ndjson', one(rejects)] as const] : []),
        ]),
        ...packs.map(({ bytes }, at) => ({ path: messagePackPath(number, at), ...one(bytes) })),
      ];
    }
    default:
      return [];
  }
}

/** The messages as they were read out of an imported file, about a thousand in each: what the record's digests are of. */
export const messagePackPath = (number: number, at: number): string =>
  `${RECORDS}${entryPlace(number)}/messages-${String(at + 1).padStart(4, '0')}.ndjson.gz`;

type Named = readonly [name: string, bytes: Omit<EntryOriginal, 'path'>];

const placed = (number: number, files: readonly Named[]): EntryOriginal[] => {
  const paths = entryFilePaths(
    entryPlace(number),
    files.map(([name]) => name),
  );
  return files.map(([, bytes], at) => ({ path: paths[at] ?? '', ...bytes }));
};

const one = ({ sha256, size }: StoredBytes) => ({ sha256, size, parts: [sha256] });

const pictureExtension = ({ mediaType }: StoredBytes): string => (mediaType === 'image/jpeg' ? 'jpg' : 'png');
