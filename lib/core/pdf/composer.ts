import type { Paper } from '../papers/paper';
import { oneLine } from './lines';
import type { Measuring } from './measuring';
import { pageLabels } from './page-labels';
import { MARGIN, type PageSize, pageSize } from './page-size';
import type { MeasuredPaper, PdfParts } from './pdf-parts';
import type { Row } from './rows';
import type { Sheet } from './sheet';
import type { Style } from './style';

/** Pages that are written; absent while a paper is only measured. */
export interface Pages {
  readonly begin: () => Sheet;
  readonly end: (sheet: Sheet) => void;
  readonly destination: (anchor: string, sheet: Sheet, y: number) => void;
  readonly outline: (level: number, title: string, sheet: Sheet, y: number) => void;
  /** Pages from this one on, counted from 0, are numbered from 1 behind this letter. */
  readonly label: (page: number, letter: string) => void;
  /** Waits until what was written has flown away. */
  readonly room: () => Promise<void>;
}

/** Fills pages with rows. */
export interface Composer {
  readonly size: PageSize;
  /**
   * @param together kept on one page where it is no taller than this, in points
   * @param again rows that stand at the top of each further page
   */
  readonly place: (rows: Iterable<Row> | AsyncIterable<Row>, together: number, again?: () => readonly Row[]) => Promise<void>;
  /** Rows that stand before whatever is placed next, on the same page. */
  readonly hold: (rows: Iterable<Row>) => void;
  readonly breakPage: () => void;
  readonly section: (letter: string) => void;
  readonly finish: () => Pick<MeasuredPaper, 'pages' | 'pageOf'>;
}

/** Of a row that may not end a page: so many rows more come with it. */
const COMPANIONS = 2;
const MARK: Style = { size: 9, bold: false, grey: 0.35 };
const MARK_LEADING = 11.5;
const MARK_DISTANCE = 26;

const total = (rows: readonly Row[]): number => rows.reduce((sum, { height, gap = 0 }) => sum + height + gap, 0);

export function composer(paper: Paper, measuring: Measuring, of: number | undefined, pages: Pages | undefined, parts: PdfParts): Composer {
  const size = pageSize(paper.size);
  const pageOf = pageLabels();
  let count = 0;
  let letter = '';
  let onSection = 0;
  let onPage = false;
  let used = 0;
  let sheet: Sheet | undefined;
  let items: [string, string] | undefined;
  let held: Row[] = [];

  const label = () => `${letter}${onSection}`;

  const begin = () => {
    parts.signal?.throwIfAborted();
    count++;
    onSection++;
    onPage = true;
    used = 0;
    items = undefined;
    sheet = pages?.begin();
  };

  const marks = (on: Sheet) => {
    const { top, bottom } = paper.marks({ label: label(), ...(of !== undefined && { of }), ...(items && { items }) });
    const pair = ([left, right]: readonly [string, string], baseline: number) => {
      const second = oneLine(right, MARK, size.textWidth * 0.6, measuring);
      const first = oneLine(left, MARK, size.textWidth - second.width - (second.width > 0 ? 12 : 0), measuring);
      if (first.pieces.length > 0) on.line(first, MARGIN, baseline, 'artifact');
      if (second.pieces.length > 0) on.line(second, size.width - MARGIN - second.width, baseline, 'artifact');
    };
    pair(top, size.height - MARGIN + MARK_DISTANCE);
    if (top.some((text) => text !== '')) on.rule(MARGIN, size.height - MARGIN + MARK_DISTANCE - 6, size.textWidth, 0.75);
    const [first, second] = bottom;
    if (bottom.flat().some((text) => text !== '')) on.rule(MARGIN, MARGIN - MARK_DISTANCE + 11, size.textWidth, 0.75);
    pair(first, MARGIN - MARK_DISTANCE);
    pair(second, MARGIN - MARK_DISTANCE - MARK_LEADING);
  };

  const end = () => {
    if (!onPage) return;
    if (sheet) {
      marks(sheet);
      pages?.end(sheet);
    }
    onPage = false;
    parts.onPage?.(count);
  };

  const put = (row: Row) => {
    if (!onPage) begin();
    const atTop = used === 0;
    used += atTop ? 0 : (row.gap ?? 0);
    const top = size.height - MARGIN - used;
    for (const anchor of row.anchors ?? []) {
      pageOf.add(anchor, letter, onSection);
      if (sheet) pages?.destination(anchor, sheet, top + 4);
    }
    if (row.outline && sheet) pages?.outline(row.outline.level, row.outline.title, sheet, top + 4);
    if (row.item !== undefined) items = [items?.[0] ?? row.item, row.item];
    if (sheet) row.draw?.(sheet, top, atTop);
    row.after?.();
    used += row.height;
  };

  const fits = (height: number): boolean => !onPage || used === 0 || used + height <= size.textHeight;

  return {
    size,
    place: async (rows, together, again) => {
      let waiting: Row[] = held;
      held = [];
      let whole = true;
      let before: Row | undefined;
      const further = () => {
        end();
        begin();
        // What has not begun does not go on.
        if (before) for (const row of again?.() ?? []) put(row);
      };
      const putAll = () => {
        for (const [at, row] of waiting.entries()) {
          // A row stays with those it announces.
          const company = row.withNext && !before?.withNext ? companyOf(waiting, at) : row.height + (row.gap ?? 0);
          if (!fits(company) && !(before?.withNext && used + row.height <= size.textHeight)) further();
          put(row);
          before = row;
        }
        waiting = [];
      };
      let height = total(waiting);
      let companions = 0;
      const take = (row: Row) => {
        waiting.push(row);
        height += row.height + (row.gap ?? 0);
        if (!row.withNext) companions++;
        // The end of what waits may announce what is still to come.
        if (height <= together || companions <= COMPANIONS || row.withNext) return;
        whole = false;
        companions = 0;
        putAll();
      };
      if (Symbol.iterator in rows) for (const row of rows) take(row);
      else
        for await (const row of rows) {
          const before = count;
          take(row);
          // A table may be as long as the whole paper.
          if (count > before) await pages?.room();
        }
      if (height > together) whole = false;
      if (whole && !fits(height)) end();
      putAll();
      await pages?.room();
    },
    hold: (rows) => held.push(...rows),
    breakPage: () => {
      for (const row of held) put(row);
      held = [];
      end();
    },
    section: (next) => {
      if (next === '' || next === letter) return;
      for (const row of held) put(row);
      held = [];
      end();
      letter = next;
      onSection = 0;
      pages?.label(count, next);
    },
    finish: () => {
      for (const row of held) put(row);
      held = [];
      if (count === 0) begin();
      end();
      return { pages: count, pageOf };
    },
  };
}

/** The height of the rows from here on that must not be torn apart. */
function companyOf(rows: readonly Row[], from: number): number {
  let height = 0;
  let companions = 0;
  for (let at = from; at < rows.length && companions < COMPANIONS; at++) {
    const { height: own, gap = 0, withNext } = rows[at] as Row;
    height += own + gap;
    if (!withNext) companions++;
  }
  return height;
}
