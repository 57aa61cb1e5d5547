import { anchors } from './anchors';
import { realColumn, wholeColumn } from './columns';
import type { Objects } from './objects';
import { tree } from './tree';
import { byteString, figure, reference } from './values';

/** Places that can be led to by name, from within the file and from without (12.3.2.3). */
export function destinations(objects: Objects) {
  const known = anchors();
  /** By the anchor's place. */
  const pages = wholeColumn();
  const heights = realColumn();
  return {
    /** The first place of a name counts. @param page number of its object */
    add: (anchor: string, page: number, y: number): void => {
      if (known.find(anchor) !== undefined) return;
      const place = known.add(anchor);
      pages.set(place, page);
      heights.set(place, y);
    },
    /** @returns the number of the root of their tree */
    finish: (): number => {
      const names = tree(objects, 'Names');
      for (const { digits, place } of sorted(known.all()))
        names.add(`${digits}>`, `[${reference(pages.get(place))}/XYZ null ${figure(heights.get(place))} null]`);
      return names.finish();
    },
  };
}

/** By their bytes (7.9.6). Hexadecimal digits sort as these do; with the mark at their end, "EK-1000" would stand behind "EK-10000". */
const sorted = (all: readonly string[]) =>
  all.map((anchor, place) => ({ digits: byteString(anchor).slice(0, -1), place })).sort(({ digits: a }, { digits: b }) => (a < b ? -1 : 1));
