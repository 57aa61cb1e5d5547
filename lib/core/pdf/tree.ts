import type { Objects } from './objects';
import { reference } from './values';

const WIDE = 100;

/**
 * A number or name tree (7.9.6, 7.9.7) of entries that come in order and are written out as they fill a leaf.
 * @param kind the key under which leaves hold their entries
 */
export function tree(objects: Objects, kind: 'Nums' | 'Names') {
  interface Node {
    readonly number: number;
    readonly first: string;
    readonly last: string;
  }
  let entries: string[] = [];
  let [first, last] = ['', ''];
  const leaves: Node[] = [];
  const closeLeaf = () => {
    if (entries.length === 0) return;
    const number = objects.next();
    objects.add(number, `<</Limits[${first} ${last}]/${kind}[${entries.join(' ')}]>>`);
    leaves.push({ number, first, last });
    entries = [];
  };
  return {
    add: (key: string, value: string) => {
      if (entries.length === 0) first = key;
      last = key;
      entries.push(`${key} ${value}`);
      if (entries.length === WIDE) closeLeaf();
    },
    /** @returns the number of its root */
    finish: (): number => {
      closeLeaf();
      let level = leaves;
      while (level.length > WIDE) {
        const above: Node[] = [];
        for (let at = 0; at < level.length; at += WIDE) {
          const kids = level.slice(at, at + WIDE);
          const number = objects.next();
          const limits = `${kids[0]?.first} ${kids[kids.length - 1]?.last}`;
          objects.add(number, `<</Limits[${limits}]/Kids[${kids.map((kid) => reference(kid.number)).join(' ')}]>>`);
          above.push({ number, first: kids[0]?.first ?? '', last: kids[kids.length - 1]?.last ?? '' });
        }
        level = above;
      }
      const root = objects.next();
      objects.add(root, level.length === 0 ? `<</${kind}[]>>` : `<</Kids[${level.map(({ number }) => reference(number)).join(' ')}]>>`);
      return root;
    },
  };
}
