import type { Objects } from './objects';
import { tree } from './tree';
import { reference, textString } from './values';

export type Tag =
  | 'Document'
  | 'Sect'
  | `H${1 | 2 | 3 | 4 | 5 | 6}`
  | 'P'
  | 'Span'
  | 'BlockQuote'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'TOC'
  | 'TOCI'
  | 'Link';

/** A part of the paper as a screen reader knows it. Written out as soon as it is whole, so that a long paper is never held. */
export interface Element {
  readonly number: number;
  readonly tag: Tag;
  readonly parent: number;
  /** References to elements and annotations, and marked content as [page, id]. */
  readonly kids: (string | readonly [page: number, id: number])[];
  /** Further entries of its dictionary. */
  extra: string;
}

const GROUP = 200;

export interface Structure {
  readonly open: (tag: Tag, parent: Element, extra?: string) => Element;
  readonly close: (element: Element) => void;
  /** The element into which blocks go; begun anew at `fresh`, and where so many are in it that it is written out. */
  readonly section: (fresh?: boolean) => Element;
  /** A place in the parent tree for a page or an annotation; its owners are told once, in order of their keys. */
  readonly key: () => number;
  readonly owners: (key: number, value: string) => void;
  /** @returns the number of the root. */
  readonly finish: () => number;
}

export function structure(objects: Objects): Structure {
  const root = objects.next();
  const parents = tree(objects, 'Nums');
  const early = new Map<number, string>();
  let keys = 0;
  let told = 0;

  const open = (tag: Tag, parent: number, extra = ''): Element => ({ number: objects.next(), tag, parent, kids: [], extra });
  const close = ({ number, tag, parent, kids, extra }: Element) => {
    const marked = kids.filter((kid) => typeof kid !== 'string');
    const page = marked[0]?.[0];
    const parts = kids.map((kid) => {
      if (typeof kid === 'string') return kid;
      return kid[0] === page ? String(kid[1]) : `<</Type/MCR/Pg ${reference(kid[0])}/MCID ${kid[1]}>>`;
    });
    const content =
      parts.length === 0 ? '' : `/K${parts.length === 1 && /^[<\d]/.test(parts[0] ?? '') ? ` ${parts[0]}` : `[${parts.join(' ')}]`}`;
    objects.add(number, `<</S/${tag}/P ${reference(parent)}${page === undefined ? '' : `/Pg ${reference(page)}`}${content}${extra}>>`);
  };

  const all = open('Document', root, `/Lang ${textString('en-GB')}`);
  let section: Element | undefined;
  const closeSection = () => {
    if (section && section.kids.length > 0) {
      close(section);
      all.kids.push(reference(section.number));
    }
    section = undefined;
  };

  return {
    open: (tag, parent, extra) => {
      const element = open(tag, parent.number, extra);
      parent.kids.push(reference(element.number));
      return element;
    },
    close,
    section: (fresh = false) => {
      if (section && section.kids.length > 0 && (fresh || section.kids.length >= GROUP)) closeSection();
      section ??= open('Sect', all.number);
      return section;
    },
    key: () => keys++,
    owners: (key, value) => {
      early.set(key, value);
      for (let next = early.get(told); next !== undefined; next = early.get(told)) {
        parents.add(String(told), next);
        early.delete(told);
        told++;
      }
    },
    finish: () => {
      closeSection();
      close(all);
      objects.add(
        root,
        `<</Type/StructTreeRoot/K ${reference(all.number)}/ParentTree ${reference(parents.finish())}/ParentTreeNextKey ${keys}>>`,
      );
      return root;
    },
  };
}
