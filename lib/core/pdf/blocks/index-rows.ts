import type { Block, IndexLine } from '../../papers/paper';
import { setApart } from '../bidi';
import { oneLine } from '../lines';
import { MARGIN } from '../page-size';
import type { PageLabels } from '../pdf-parts';
import { leadingOf, type Row, textRows } from '../rows';
import { BODY, headingTag, type Setting, spansOf, styleOf } from './setting';

const LABEL_ROOM = 44;
const GAP = 8;
const GROUP = 200;

/** @param pageOf empty while the paper is measured: a line is as high whatever it says. */
export async function* indexRows(
  { title, count: all, lines }: Extract<Block, { is: 'index' }>,
  pageOf: PageLabels,
  setting: Setting,
): AsyncGenerator<Row> {
  const { structure, size, measuring, missing } = setting;
  if (title !== '') {
    setting.level = Math.min(2, setting.level + 1);
    const heading = structure.open(headingTag(setting.level), structure.section(true));
    const style = styleOf(14, { bold: true });
    let gap = 22;
    for (const row of textRows(
      spansOf([{ text: title }], style),
      { x: MARGIN, width: size.textWidth, base: 'ltr' },
      heading,
      measuring,
      missing,
    )) {
      yield { ...row, withNext: true, gap, ...(gap > 0 && { outline: { level: 2, title } }) };
      gap = 0;
    }
    yield { height: 6, withNext: true, after: () => structure.close(heading) };
  }
  const style = styleOf(BODY);
  const height = leadingOf(BODY) + 1;
  const table = structure.open('TOC', structure.section());
  // Lists of lists, so that none grows with the paper.
  let group = structure.open('TOC', table);
  let count = 0;
  let at = 0;
  for await (const { text, to } of lines() as AsyncIterable<IndexLine>) {
    if (count === GROUP) {
      structure.close(group);
      group = structure.open('TOC', table);
      count = 0;
    }
    count++;
    const item = structure.open('TOCI', group);
    at++;
    yield {
      height,
      // The last line does not stand alone on a page.
      ...(at === all - 1 && { withNext: true as const }),
      draw: (sheet, top) => {
        const baseline = top - height + 4;
        const label = pageOf.get(to);
        const link =
          label === undefined
            ? item
            : sheet.link(to, [MARGIN, top - height, MARGIN + size.textWidth, top], item, `${text.slice(0, 200)}, page ${label}`);
        const words = oneLine(setApart(text), style, size.textWidth - LABEL_ROOM - GAP, measuring);
        sheet.line(words, MARGIN, baseline, link);
        const page = oneLine(label ?? '', style, LABEL_ROOM, measuring);
        const right = MARGIN + size.textWidth;
        sheet.line(page, right - page.width, baseline, link);
        const from = MARGIN + words.width + GAP;
        const room = right - page.width - GAP - from;
        if (room > 0) sheet.dots(from, baseline + 1, room);
        if (link !== item) structure.close(link);
      },
      after: () => structure.close(item),
    };
  }
  yield {
    height: 0,
    after: () => {
      structure.close(group);
      structure.close(table);
    },
  };
}
