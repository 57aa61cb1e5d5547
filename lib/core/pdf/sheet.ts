import { mirrored } from './bidi';
import { signsInOrder, signsOf, stretchesOf } from './copied-text';
import type { DrawnPicture } from './drawn-pieces';
import type { Line, Piece } from './line';
import { BOX, DRAWN } from './measuring';
import type { Objects } from './objects';
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

const LINK = '0.1 0.24 0.48 rg ';

/** A character is a byte. */
function bytesOf(content: string): Uint8Array {
  const bytes = new Uint8Array(content.length);
  for (let at = 0; at < content.length; at++) bytes[at] = content.charCodeAt(at);
  return bytes;
}

/** As it is seen from left to right. */
const seen = ({ text, level }: Piece): string => (level % 2 === 1 ? Array.from(text, mirrored).reverse().join('') : text);

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

  const unseen = (signs: readonly string[], width: number, size: number, x: number, baseline: number) => {
    const { font, text } = type.unseen(signs);
    const stretch = (100 * width) / (signs.length * type.unseenWidth * size);
    content += `q BT 3 Tr /${font} ${figure(size)} Tf ${figure(stretch)} Tz ${figure(x)} ${figure(baseline)} Td ${text} Tj ET Q\n`;
  };
  /** @param squeezed to the width that its own font would have given it */
  const picture = (piece: Piece, x: number, baseline: number): boolean => {
    const found = piece.face === BOX ? undefined : drawn(piece.face === DRAWN ? piece : { ...piece, text: seen(piece) });
    if (!found) return false;
    const { left, right, top, bottom, advance } = found;
    const squeezed = piece.face === DRAWN ? 1 : piece.width / advance;
    content += `q ${figure((right - left) * squeezed)} 0 0 ${figure(top - bottom)} ${figure(x + left * squeezed)} ${figure(baseline + bottom)} cm /${named(found.number)} Do Q\n`;
    return true;
  };
  const box = ({ width, style: { size } }: Piece, x: number, baseline: number) => {
    content += `q 0.4 w ${figure(x + 0.8)} ${figure(baseline - 0.5)} ${figure(width - 1.6)} ${figure(size * 0.72)} re S Q\n`;
  };
  const set = (pieces: readonly Piece[], x: number, baseline: number, colour: string) => {
    const { style, face } = pieces[0] as Piece;
    const shown = pieces.map((piece) => type.set(seen(piece), face)).join('');
    content += `${colour}BT /${type.name(face)} ${figure(style.size)} Tf ${figure(x)} ${figure(baseline)} Td [${shown}] TJ ET${colour ? ' 0 g' : ''}\n`;
  };
  const turned = (pieces: readonly Piece[], read: readonly Piece[], x: number, baseline: number, width: number) => {
    let at = x;
    for (const piece of pieces) {
      // What is copied lies over all of it, so that what is set here is not to be copied again.
      if (!piece.space && !picture(piece, at, baseline)) {
        if (piece.face === DRAWN || piece.face === BOX) box(piece, at, baseline);
        else {
          content += '/Span <</ActualText ()>> BDC\n';
          set([piece], at, baseline, '');
          content += 'EMC\n';
        }
      }
      at += piece.width;
    }
    unseen(signsInOrder(read), width, (pieces[0] as Piece).style.size, x, baseline);
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
    for (const { pieces, read } of stretchesOf(line.pieces, line.read, line.fromRight)) {
      const first = pieces[0] as Piece;
      const { style, face } = first;
      const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
      const leading = style.to !== undefined && element !== 'artifact' && leads(style.to);
      const owner = leading
        ? link(
            style.to,
            [at, baseline - style.size * 0.25, at + width, baseline + style.size * 0.8],
            element,
            (read ?? pieces).map(({ text }) => text).join(''),
          )
        : element;
      within(owner);
      if (read) turned(pieces, read, at, baseline, width);
      else if (face === DRAWN || face === BOX) {
        if (!picture(first, at, baseline)) box(first, at, baseline);
        unseen(signsOf(first.text), width, style.size, at, baseline);
      } else set(pieces, at, baseline, leading ? LINK : style.grey > 0 ? `${figure(style.grey)} g ` : '');
      if (owner !== element && owner !== 'artifact') {
        close();
        structure.close(owner);
      }
      at += width;
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
      objects.stream(stream, '', bytesOf(content));
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
