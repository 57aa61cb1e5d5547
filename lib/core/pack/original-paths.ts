import { itemId } from '../evidence/items';
import { ORIGINALS } from './bag';
import { safeFileName } from './file-names';

/**
 * Paths of the files of one item, in order: "data/originals/EK-0042/letter.pdf". Names that a file system could take for one another
 * are numbered: "2-letter.pdf".
 */
export const itemFilePaths = (item: number, names: readonly string[]): string[] => named(`${ORIGINALS}${itemId(item)}/`, names);

/** The same for what belongs to an entry as a whole. @param place "entry-0007" */
export const entryFilePaths = (place: string, names: readonly string[]): string[] => named(`${ORIGINALS}${place}/`, names);

function named(folder: string, names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const safe = safeFileName(name, 90);
    let free = safe;
    for (let again = 2; taken.has(plain(free)); again++) free = `${again}-${safe}`;
    taken.add(plain(free));
    return folder + free;
  });
}

const plain = (name: string): string => name.normalize('NFKD').toLowerCase();
