import { anchors } from './anchors';
import { realColumn, wholeColumn } from './columns';
import type { Objects } from './objects';
import { tree } from './tree';
import { figure, hex8, reference } from './values';

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
      const digits = known.all().map(hex8);
      // By their bytes (7.9.6). Compared with the mark at their end, "EK-1000" would stand behind "EK-10000".
      const places = Uint32Array.from(digits.keys()).sort((a, b) => ((digits[a] ?? '') < (digits[b] ?? '') ? -1 : 1));
      for (const place of places)
        names.add(`<${digits[place]}>`, `[${reference(pages.get(place))}/XYZ null ${figure(heights.get(place))} null]`);
      return names.finish();
    },
  };
}
