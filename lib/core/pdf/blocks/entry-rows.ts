import type { EntryBlock, Picture } from '../../papers/paper';
import { setApart } from '../bidi';
import { oneLine } from '../lines';
import { MARGIN } from '../page-size';
import { drawLine, leadingOf, type Row, type TextPlace, textRows } from '../rows';
import type { Element } from '../structure';
import type { Style } from '../style';
import { figure, textString } from '../values';
import { BODY, headingTag, QUIET, type Setting, spansOf, styleOf } from './setting';

/** An item's number stands in a column of its own. */
const ID_ROOM = 54;
const ID: Style = styleOf(9, { bold: true, grey: QUIET });
const GAP = 20;
const QUOTE_INSET = 12;
/** Of the page's height. */
const MOST_OF_PAGE = 2 / 3;
/** Points to a pixel of a picture that is smaller than its room: as on a screen of 96 to the inch. */
const PIXEL = 0.75;

interface Part {
  readonly rows: Iterable<Row>;
  readonly gap?: number;
  readonly withNext?: true;
}

/** @param bound the distance to the row before it, over which the bar at the side of context goes on */
const belonging = ({ id, context }: EntryBlock, row: Row, bound: number): Row => ({
  ...row,
  item: id,
  ...(context && {
    draw: (sheet, top, atTop) => {
      sheet.bar(MARGIN + ID_ROOM - 8, top + (atTop ? 0 : bound), top - row.height, 0.8);
      row.draw?.(sheet, top, atTop);
    },
  }),
});

/** One item: its number at the side, its heading, its quiet lines, its words, what it quotes, remarks, and its pictures. */
export function entryRows(entry: EntryBlock, setting: Setting): Iterable<Row> | AsyncIterable<Row> {
  const { structure, size } = setting;
  const item = structure.open('Sect', structure.section());
  const end: Row = { height: 0, item: entry.id, after: () => structure.close(item) };
  const place: TextPlace = { x: MARGIN + ID_ROOM, width: size.textWidth - ID_ROOM, base: 'ltr' };
  const words = function* (): Generator<Row> {
    yield* textOf(entry, item, setting);
    if (entry.pictures.length === 0) yield end;
  };
  const all = async function* (): AsyncGenerator<Row> {
    yield* words();
    for (const picture of entry.pictures)
      for await (const row of pictureRows(picture, item, place, setting)) yield belonging(entry, row, row.gap ?? 0);
    yield end;
  };
  return entry.pictures.length === 0 ? words() : all();
}

function* textOf(entry: EntryBlock, item: Element, setting: Setting): Generator<Row> {
  const { structure, size, measuring, missing } = setting;
  const { id, heading, details, body, quoted, remarks, pictures, context } = entry;
  const grey = context ? QUIET : 0;
  const x = MARGIN + ID_ROOM;
  const width = size.textWidth - ID_ROOM;
  const ours: TextPlace = { x, width, base: 'ltr' };
  const theirs: TextPlace = { x, width, base: 'auto' };
  const quiet = styleOf(BODY, { grey: QUIET });
  const words = styleOf(BODY, { grey });

  const text = function* (tag: 'P' | 'Caption', content: string, style: Style, place: TextPlace, parent: Element): Generator<Row> {
    const element = structure.open(tag, parent);
    yield* textRows([{ text: place.base === 'ltr' ? setApart(content) : content, style }], place, element, measuring, missing);
    yield { height: 0, after: () => structure.close(element) };
  };

  const title = structure.open(headingTag(setting.level + 1), item);
  const titled = function* (): Generator<Row> {
    let first = true;
    for (const row of textRows(spansOf(heading, styleOf(BODY, { bold: true, grey })), ours, title, measuring, missing)) {
      const begins = first;
      yield {
        ...row,
        ...(begins && { anchors: [id] }),
        draw: (sheet, top, atTop) => {
          if (begins) {
            if (!atTop) sheet.rule(MARGIN, top + GAP / 2, size.textWidth, 0.8);
            const name = oneLine(id, ID, ID_ROOM - 4, measuring);
            drawLine(sheet, name, { x: MARGIN, width: ID_ROOM, base: 'ltr' }, top, leadingOf(BODY), BODY, title);
          }
          row.draw?.(sheet, top, atTop);
        },
      };
      first = false;
    }
    yield { height: 1, after: () => structure.close(title) };
  };

  const quote = function* (of: string, said: string): Generator<Row> {
    const block = structure.open('BlockQuote', item);
    const [inOurs, inTheirs] = [ours, theirs].map((place) => ({ ...place, x: x + QUOTE_INSET, width: width - QUOTE_INSET })) as [
      TextPlace,
      TextPlace,
    ];
    const parts = [text('P', `Quoted, ${of}:`, quiet, inOurs, block), text('P', said, styleOf(BODY, { grey: QUIET }), inTheirs, block)];
    for (const part of parts)
      for (const row of part)
        yield {
          ...row,
          draw: (sheet, top, atTop) => {
            sheet.bar(x + 2, top, top - row.height, 0.7);
            row.draw?.(sheet, top, atTop);
          },
        };
    yield { height: 0, after: () => structure.close(block) };
  };

  const parts: Part[] = [
    { rows: titled(), gap: GAP, withNext: true },
    ...details.map((line) => ({ rows: text('P', line, quiet, ours, item), withNext: true as const })),
    ...(body === '' ? [] : [{ rows: text('P', body, words, theirs, item), gap: 4 }]),
    ...(quoted ? [{ rows: quote(quoted.of, quoted.text), gap: 5 }] : []),
    ...remarks.map((line, at) => ({ rows: text('P', line, quiet, ours, item), ...(at === 0 && { gap: 5 }) })),
  ];
  // The last of the lines that announce announces nothing where nothing follows.
  const follows = body !== '' || quoted !== undefined || remarks.length > 0 || pictures.length > 0;
  for (const { rows, gap, withNext } of parts) {
    let first = true;
    for (const row of rows) {
      yield belonging(
        entry,
        { ...row, ...(first && gap !== undefined && { gap }), ...(withNext && follows && { withNext }) },
        first && gap !== GAP ? (gap ?? 0) : 0,
      );
      first = false;
    }
  }
}

/** At the top of a page on which an item goes on. */
export const continuedRow = (id: string, { measuring }: Setting): Row => {
  const [name, word] = [
    oneLine(id, ID, ID_ROOM - 4, measuring),
    oneLine('continued', { ...ID, bold: false, size: 8 }, ID_ROOM - 4, measuring),
  ];
  return {
    height: 0,
    item: id,
    draw: (sheet, top) => {
      sheet.line(name, MARGIN, top - 12, 'artifact');
      sheet.line(word, MARGIN, top - 22, 'artifact');
    },
  };
};

async function* pictureRows(picture: Picture, parent: Element, place: TextPlace, setting: Setting): AsyncGenerator<Row> {
  const { structure, size, measuring, missing } = setting;
  const prepared = await setting.picture(picture);
  const style = styleOf(BODY, { grey: QUIET });
  const caption = structure.open('P', parent);
  if (!prepared) {
    yield* firstWith(
      textRows([{ text: setApart(`[Picture that cannot be shown here: ${picture.caption}]`), style }], place, caption, measuring, missing),
      { gap: 6 },
    );
    yield { height: 0, after: () => structure.close(caption) };
    return;
  }
  const figureElement = structure.open('Figure', parent);
  const scale = Math.min(PIXEL, place.width / prepared.width, (size.textHeight * MOST_OF_PAGE) / prepared.height);
  const [width, height] = [prepared.width * scale, prepared.height * scale];
  yield* firstWith(textRows([{ text: setApart(picture.caption), style }], place, caption, measuring, missing), { gap: 8, withNext: true });
  yield {
    height: height + 2,
    gap: 3,
    draw: (sheet, top) => {
      const [x, y] = [place.x, top - height];
      const [a, b, c, d, e, f] = prepared.turn;
      sheet.picture(prepared.object, [a * width, b * height, c * width, d * height, e * width + x, f * height + y], figureElement);
      figureElement.extra = `/Alt ${textString(picture.alternative || picture.caption)}/A<</O/Layout/Placement/Block/BBox[${[x, y, x + width, y + height].map(figure).join(' ')}]>>`;
    },
    after: () => {
      structure.close(caption);
      structure.close(figureElement);
    },
  };
}

function* firstWith(rows: Iterable<Row>, more: Partial<Row>): Generator<Row> {
  let first = true;
  for (const row of rows) {
    yield first ? { ...row, ...more } : { ...row, ...(more.withNext && { withNext: more.withNext }) };
    first = false;
  }
}
