import { mirrored } from './bidi';
import type { DrawnPicture } from './drawn-pieces';
import type { Line } from './lines';
import { BOX, DRAWN } from './measuring';
import type { Objects } from './objects';
import type { Piece } from './pieces';
import type { Element, Structure } from './structure';
import type { TypeCase } from './type-case';
import { byteString, figure, reference, textString } from './values';

/** What all pages of a file are written with. */
export interface Press {
  readonly objects: Objects;
  readonly structure: Structure;
  readonly type: TypeCase;
  readonly drawn: (piece: Piece) => DrawnPicture | undefined;
  /** Whether there is such an anchor: a link to nowhere is none. */
  readonly leads: (anchor: string) => boolean;
}

/** One page while it is written. Places are in points from the lower left corner. */
export interface Sheet {
  readonly number: number;
  /** Where a line's text begins, on its baseline. */
  readonly line: (line: Line, x: number, baseline: number, element: Element | 'artifact') => void;
  readonly rule: (x: number, y: number, width: number, grey: number, thickness?: number) => void;
  /** Leads the eye along a line. */
  readonly dots: (x: number, y: number, width: number) => void;
  readonly bar: (x: number, from: number, to: number, grey: number) => void;
  /** @param matrix from the unit square to the page */
  readonly picture: (object: number, matrix: readonly number[], element: Element) => void;
  /** What is read once and clicked anywhere in a place. */
  readonly link: (
    anchor: string,
    place: readonly [left: number, bottom: number, right: number, top: number],
    parent: Element,
    says: string,
  ) => Element;
  readonly finish: (parent: number, size: readonly [number, number]) => void;
}

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const encoder = new TextEncoder();
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LINK = '0.1 0.24 0.48 rg ';

/** As it is seen from left to right. */
const seen = ({ text, level }: Piece): string => (level % 2 === 1 ? Array.from(text, mirrored).reverse().join('') : text);

/** What a reader copies from under a picture: readers put what runs from the right into order by themselves, so it lies there as it is seen. */
const signsOf = ({ text, level }: Piece): string[] => {
  if (level % 2 === 1 || RIGHT_TO_LEFT.test(text)) return Array.from(text).reverse();
  return Array.from(clusters.segment(text), ({ segment }) => segment);
};

export function sheet({ objects, structure, type, drawn, leads }: Press): Sheet {
  const number = objects.next();
  const key = structure.key();
  const owners: number[] = [];
  const pictures = new Map<number, string>();
  const annotations: { readonly object: number; readonly key: number; readonly element: Element }[] = [];
  let content = '';
  let open: Element | 'artifact' | undefined;

  const close = () => {
    if (open) content += 'EMC\n';
    open = undefined;
  };
  const within = (element: Element | 'artifact') => {
    if (open === element) return;
    close();
    if (element === 'artifact') content += '/Artifact BMC\n';
    else {
      content += `/${element.tag} <</MCID ${owners.length}>> BDC\n`;
      element.kids.push([number, owners.length]);
      owners.push(element.number);
    }
    open = element;
  };
  const named = (object: number): string => {
    let name = pictures.get(object);
    if (!name) {
      name = `I${pictures.size}`;
      pictures.set(object, name);
    }
    return name;
  };

  const unseen = (piece: Piece, x: number, baseline: number) => {
    const signs = signsOf(piece);
    const { font, text } = type.unseen(signs);
    const { size } = piece.style;
    const stretch = (100 * piece.width) / (signs.length * type.unseenWidth * size);
    content += `q BT 3 Tr /${font} ${figure(size)} Tf ${figure(stretch)} Tz ${figure(x)} ${figure(baseline)} Td ${text} Tj ET Q\n`;
  };
  const draw = (piece: Piece, x: number, baseline: number) => {
    const picture = piece.face === DRAWN ? drawn(piece) : undefined;
    if (picture) {
      const { left, right, top, bottom } = picture;
      content += `q ${figure(right - left)} 0 0 ${figure(top - bottom)} ${figure(x + left)} ${figure(baseline + bottom)} cm /${named(picture.number)} Do Q\n`;
    } else
      content += `q 0.4 w ${figure(x + 0.8)} ${figure(baseline - 0.5)} ${figure(piece.width - 1.6)} ${figure(piece.style.size * 0.72)} re S Q\n`;
    unseen(piece, x, baseline);
  };

  const link: Sheet['link'] = (anchor, place, parent, says) => {
    const element = structure.open('Link', parent);
    const object = objects.next();
    const own = structure.key();
    annotations.push({ object, key: own, element });
    objects.add(
      object,
      `<</Type/Annot/Subtype/Link/Rect[${place.map(figure).join(' ')}]/Border[0 0 0]/F 4/Dest ${byteString(anchor)}/Contents ${textString(says)}/StructParent ${own}>>`,
    );
    element.kids.push(`<</Type/OBJR/Obj ${reference(object)}/Pg ${reference(number)}>>`);
    return element;
  };

  const write: Sheet['line'] = (line, x, baseline, element) => {
    let at = x;
    let from = 0;
    const { pieces } = line;
    while (from < pieces.length) {
      const first = pieces[from] as Piece;
      const { style, face } = first;
      const { to } = style;
      const leading = to !== undefined && element !== 'artifact' && leads(to);
      let until = from;
      let width = 0;
      let shown = '';
      let says = '';
      while (until < pieces.length) {
        const piece = pieces[until] as Piece;
        if (piece.style !== style || piece.face !== face || (face < 0 && until > from)) break;
        if (face >= 0) shown += type.set(seen(piece), face);
        says += piece.text;
        width += piece.width;
        until++;
      }
      const owner = leading
        ? link(to, [at, baseline - style.size * 0.25, at + width, baseline + style.size * 0.8], element, says)
        : element;
      within(owner);
      if (face === DRAWN || face === BOX) draw(first, at, baseline);
      else {
        const colour = leading ? LINK : style.grey > 0 ? `${figure(style.grey)} g ` : '';
        content += `${colour}BT /${type.name(face)} ${figure(style.size)} Tf ${figure(at)} ${figure(baseline)} Td [${shown}] TJ ET${colour ? ' 0 g' : ''}\n`;
      }
      if (owner !== element && owner !== 'artifact') {
        close();
        structure.close(owner);
      }
      at += width;
      from = until;
    }
  };

  return {
    number,
    line: write,
    rule: (x, y, width, grey, thickness = 0.5) => {
      within('artifact');
      content += `${figure(grey)} G ${thickness} w ${figure(x)} ${figure(y)} m ${figure(x + width)} ${figure(y)} l S\n`;
    },
    dots: (x, y, width) => {
      within('artifact');
      content += `q 0.6 G 0.7 w 1 J [0 3.5] 0 d ${figure(x)} ${figure(y)} m ${figure(x + width)} ${figure(y)} l S Q\n`;
    },
    bar: (x, from, to, grey) => {
      within('artifact');
      content += `${figure(grey)} g ${figure(x)} ${figure(to)} 1.5 ${figure(from - to)} re f 0 g\n`;
    },
    picture: (object, matrix, element) => {
      within(element);
      content += `q ${matrix.map(figure).join(' ')} cm /${named(object)} Do Q\n`;
    },
    link,
    finish: (parent, [width, height]) => {
      close();
      const stream = objects.next();
      objects.stream(stream, '', encoder.encode(content));
      structure.owners(key, `[${owners.map(reference).join(' ')}]`);
      for (const annotation of annotations) structure.owners(annotation.key, reference(annotation.element.number));
      const images = [...pictures].map(([object, name]) => `/${name} ${reference(object)}`).join('');
      const annots = annotations.length > 0 ? `/Annots[${annotations.map(({ object }) => reference(object)).join(' ')}]` : '';
      objects.add(
        number,
        `<</Type/Page/Parent ${reference(parent)}/MediaBox[0 0 ${figure(width)} ${figure(height)}]/Resources<</Font ${reference(type.dictionary)}${images ? `/XObject<<${images}>>` : ''}>>/Contents ${reference(stream)}/StructParents ${key}/Tabs/S${annots}>>`,
      );
    },
  };
}
