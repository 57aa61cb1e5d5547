import type { Block } from '../../papers/paper';
import { setApart } from '../bidi';
import { MARGIN } from '../page-size';
import { leadingOf, type Row, textRows } from '../rows';
import { BODY, headingTag, QUIET, type Setting, spansOf, styleOf } from './setting';

type Of<Kind extends Block['is']> = Extract<Block, { is: Kind }>;

const HEADING_SIZES = { 1: 18, 2: 14, 3: 12 } as const;
const HEADING_GAPS = { 1: 26, 2: 22, 3: 16 } as const;
const PARAGRAPH_GAP = 8;
const NUMBER_ROOM = 30;
const BULLET_ROOM = 16;
/** Word's one and a half lines. */
const WIDE_LEADING = 1.5 * 1.15;

/** The rows of a block, the first with its distance and its anchor. */
export function* opened(rows: Iterable<Row>, first: Partial<Row>): Generator<Row> {
  let begun = false;
  for (const row of rows) {
    yield begun ? row : { ...row, ...first };
    begun = true;
  }
}

export function* headingRows({ level, text, anchor }: Of<'heading'>, setting: Setting): Generator<Row> {
  const { structure, size, measuring, missing } = setting;
  setting.level = Math.min(level, setting.level + 1);
  const element = structure.open(headingTag(setting.level), structure.section(true));
  const style = styleOf(HEADING_SIZES[level], { bold: true });
  const rows = textRows(spansOf([{ text }], style), { x: MARGIN, width: size.textWidth, base: 'ltr' }, element, measuring, missing);
  let first = true;
  for (const row of rows) {
    yield {
      ...row,
      withNext: true,
      ...(first && { gap: HEADING_GAPS[level], outline: { level, title: text }, ...(anchor !== undefined && { anchors: [anchor] }) }),
    };
    first = false;
  }
  yield { height: level === 3 ? 2 : 4, withNext: true, after: () => structure.close(element) };
}

export function* paragraphRows(
  { runs, spacing, quiet, align }: Of<'paragraph'>,
  number: number | undefined,
  setting: Setting,
): Generator<Row> {
  const { structure, size, measuring, missing } = setting;
  const element = structure.open('P', structure.section());
  const style = styleOf(BODY, quiet ? { grey: QUIET } : {});
  const inset = number === undefined ? 0 : NUMBER_ROOM;
  const leading = spacing === 1.5 ? style.size * WIDE_LEADING : leadingOf(style.size);
  const place = { x: MARGIN + inset, width: size.textWidth - inset, base: 'ltr' as const, leading, ...(align && { align }) };
  // The number is read before the words, and stands before them.
  const lead =
    number === undefined
      ? undefined
      : [...textRows([{ text: `${number}.`, style }], { ...place, x: MARGIN, width: inset }, element, measuring)][0];
  let first = true;
  for (const row of textRows(spansOf(runs, style), place, element, measuring, missing)) {
    const begins = first;
    yield {
      ...row,
      ...(begins && { gap: spacing === 1.5 ? 12 : PARAGRAPH_GAP }),
      draw: (sheet, top, atTop) => {
        if (begins) lead?.draw?.(sheet, top, atTop);
        row.draw?.(sheet, top, atTop);
      },
    };
    first = false;
  }
  yield { height: 0, after: () => structure.close(element) };
}

/** The first two of a list stand on one page, and the last two. */
export function* bulletRows({ items }: Of<'bullets'>, setting: Setting): Generator<Row> {
  const { structure, size, measuring, missing } = setting;
  const list = structure.open('L', structure.section(), '/A<</O/List/ListNumbering/Disc>>');
  const style = styleOf(BODY);
  for (const [at, item] of items.entries()) {
    const entry = structure.open('LI', list);
    const label = structure.open('Lbl', entry);
    const body = structure.open('LBody', entry);
    const dot = [...textRows([{ text: '•', style }], { x: MARGIN + 4, width: BULLET_ROOM, base: 'ltr' }, label, measuring)][0];
    const place = { x: MARGIN + BULLET_ROOM, width: size.textWidth - BULLET_ROOM, base: 'ltr' as const };
    let first = true;
    const company = items.length > 1 && (at === 0 || at === items.length - 2) && { withNext: true as const };
    for (const row of textRows(spansOf(item, style), place, body, measuring, missing)) {
      const begins = first;
      yield {
        ...row,
        ...company,
        ...(begins && { gap: at === 0 ? PARAGRAPH_GAP : 4 }),
        draw: (sheet, top, atTop) => {
          if (begins) dot?.draw?.(sheet, top, atTop);
          row.draw?.(sheet, top, atTop);
        },
      };
      first = false;
    }
    yield { height: 0, ...company, after: () => [label, body, entry].forEach(structure.close) };
  }
  yield { height: 0, after: () => structure.close(list) };
}

export function* omissionRows({ text }: Of<'omission'>, setting: Setting): Generator<Row> {
  const { structure, size, measuring, missing } = setting;
  const element = structure.open('P', structure.section());
  const style = styleOf(BODY, { grey: QUIET });
  const place = { x: MARGIN + 30, width: size.textWidth - 60, base: 'ltr' as const, align: 'center' as const };
  yield* opened(textRows([{ text: setApart(text), style }], place, element, measuring, missing), { gap: 16 });
  yield { height: 0, after: () => structure.close(element) };
}

export const ruleRow = ({ size }: Setting): Row => ({
  height: 1,
  gap: 12,
  draw: (sheet, top) => sheet.rule(MARGIN, top, size.textWidth, 0.6),
});
