import type { Block, Run, TableRow } from '../../papers/paper';
import type { Line } from '../line';
import { linesOf } from '../lines';
import { MARGIN } from '../page-size';
import { drawLine, heightOf, leadingOf, missingOn, type Row, textRows } from '../rows';
import type { Element, Tag } from '../structure';
import { BODY, QUIET, type Setting, spansOf, styleOf } from './setting';

const PAD = 4;
/** A row is kept on one page where it is no taller than this share of it. */
const WHOLE_ROW = 0.4;
const GROUP = 200;

interface Cell {
  readonly tag: Tag;
  readonly runs: readonly Run[];
  readonly extra?: string;
}

interface Grid {
  readonly places: readonly { readonly x: number; readonly width: number }[];
  readonly size: number;
  readonly setting: Setting;
}

function gridOf(widths: readonly number[], size: number, setting: Setting): Grid {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let x = MARGIN;
  const places = widths.map((width) => {
    const place = { x, width: (setting.size.textWidth * width) / whole - PAD * 2 };
    x += place.width + PAD * 2;
    return place;
  });
  return { places, size, setting };
}

interface RowWish {
  readonly parent: Element | 'artifact';
  readonly bold?: boolean;
  readonly grey?: number;
  readonly anchor?: string;
  /** Under it. */
  readonly rule: number;
  readonly withNext?: true;
}

/** One row of a table; a tall one as its lines. */
function* tableRow(cells: readonly Cell[], wish: RowWish, { places, size, setting }: Grid): Generator<Row> {
  const { structure, measuring, missing } = setting;
  const { parent } = wish;
  const row = parent === 'artifact' ? undefined : structure.open('TR', parent);
  const leading = leadingOf(size);
  const filled = places.map((place, at) => {
    const cell = cells[at] ?? { tag: 'TD' as const, runs: [] };
    const style = styleOf(size, { bold: wish.bold === true || cell.tag === 'TH', grey: wish.grey ?? 0 });
    const words = cell.runs.map(({ text }) => text).join('');
    const lines = [...linesOf(spansOf(cell.runs, style), { width: place.width, base: 'ltr' }, measuring)];
    for (const line of lines) missing(missingOn(line));
    return {
      place: { ...place, base: 'ltr' as const },
      lines,
      words,
      element: row ? structure.open(cell.tag, row, cell.extra) : ('artifact' as const),
    };
  });
  const deep = Math.max(1, ...filled.map(({ lines }) => lines.length));
  const heights = Array.from({ length: deep }, (_, at) =>
    Math.max(leading, ...filled.map(({ lines }) => (lines[at] ? heightOf(lines[at] as Line, leading) : 0))),
  );
  const height = heights.reduce((sum, line) => sum + line, 0);
  const drawFrom =
    (from: number, to: number): NonNullable<Row['draw']> =>
    (sheet, top) => {
      for (const { place, lines, element } of filled) {
        let y = top - PAD;
        for (let at = from; at < to; at++) {
          const line = lines[at];
          if (line && line.pieces.length > 0) drawLine(sheet, line, { ...place, x: place.x + PAD }, y, leading, size, element);
          y -= heights[at] ?? 0;
        }
      }
    };
  const close = () => {
    if (!row) return;
    for (const { element } of filled) if (element !== 'artifact') structure.close(element);
    structure.close(row);
  };
  const head = { ...(wish.anchor !== undefined && { anchors: [wish.anchor] }), ...(wish.withNext && { withNext: wish.withNext }) };
  const under =
    (draw: NonNullable<Row['draw']>, tall: number): NonNullable<Row['draw']> =>
    (sheet, top, atTop) => {
      draw(sheet, top, atTop);
      sheet.rule(MARGIN, top - tall, setting.size.textWidth, wish.rule);
    };
  if (height <= setting.size.textHeight * WHOLE_ROW) {
    const tall = height + PAD * 2;
    yield { height: tall, ...head, draw: under(drawFrom(0, deep), tall), after: close };
    return;
  }
  for (let at = 0; at < deep; at++) {
    const last = at === deep - 1;
    const tall = (heights[at] ?? leading) + (last ? PAD * 2 : 0);
    const draw = drawFrom(at, at + 1);
    yield { height: tall, ...(at === 0 && head), draw: last ? under(draw, tall) : draw, ...(last && { after: close }) };
  }
}

/** @returns the rows, and those that stand again at the top of each further page */
export function tableRows({ caption, columns, rows }: Extract<Block, { is: 'table' }>, setting: Setting) {
  const { structure, size, measuring, missing } = setting;
  const grid = gridOf(
    columns.map(({ width }) => width),
    BODY,
    setting,
  );
  const heads = columns.map(({ head }) => ({ tag: 'TH' as const, runs: [{ text: head }], extra: '/A<</O/Table/Scope/Column>>' }));
  const headWish = { bold: true, rule: 0.4, withNext: true as const };
  async function* all(): AsyncGenerator<Row> {
    const table = structure.open('Table', structure.section());
    if (caption !== '') {
      const title = structure.open('Caption', table);
      const place = { x: MARGIN + PAD, width: size.textWidth - PAD * 2, base: 'ltr' as const };
      let gap = 14;
      for (const row of textRows(
        spansOf([{ text: caption }], styleOf(BODY, { bold: true, grey: QUIET })),
        place,
        title,
        measuring,
        missing,
      )) {
        yield { ...row, withNext: true, gap };
        gap = 0;
      }
      yield { height: 2, withNext: true, after: () => structure.close(title) };
    }
    const head = structure.open('THead', table);
    yield* tableRow(heads, { ...headWish, parent: head }, grid);
    structure.close(head);
    let body = structure.open('TBody', table);
    let count = 0;
    for await (const { cells, anchor } of rows() as AsyncIterable<TableRow>) {
      if (count === GROUP) {
        structure.close(body);
        body = structure.open('TBody', table);
        count = 0;
      }
      count++;
      yield* tableRow(
        cells.map((runs) => ({ tag: 'TD' as const, runs })),
        { parent: body, rule: 0.85, ...(anchor !== undefined && { anchor }) },
        grid,
      );
    }
    structure.close(body);
    structure.close(table);
  }
  return { rows: all(), again: () => [...tableRow(heads, { ...headWish, parent: 'artifact' }, grid)] };
}

const NAME_SHARE = 0.32;

export function* factsRows({ rows }: Extract<Block, { is: 'facts' }>, setting: Setting): Generator<Row> {
  const { structure } = setting;
  const table = structure.open('Table', structure.section());
  const grid = gridOf([NAME_SHARE, 1 - NAME_SHARE], BODY, setting);
  let gap = 8;
  for (const [name, value] of rows) {
    const cells = [
      { tag: 'TH' as const, runs: [{ text: name }], extra: '/A<</O/Table/Scope/Row>>' },
      { tag: 'TD' as const, runs: [{ text: value }] },
    ];
    for (const row of tableRow(cells, { parent: table, rule: 0.85 }, grid)) {
      yield gap ? { ...row, gap } : row;
      gap = 0;
    }
  }
  structure.close(table);
}
