import type { Block, Paper } from '../papers/paper';
import { continuedRow, entryRows } from './blocks/entry-rows';
import { indexRows } from './blocks/index-rows';
import type { Setting } from './blocks/setting';
import { factsRows, tableRows } from './blocks/table-rows';
import { bulletRows, headingRows, omissionRows, paragraphRows, ruleRow } from './blocks/text-blocks';
import type { Composer } from './composer';
import type { PageLabels } from './pdf-parts';
import type { Row } from './rows';

/** Of the page's height: an item no taller than this is not divided, or much of each page would stay empty. */
const WHOLE_ENTRY = 1 / 3;
const SHORT = 72;
/** With its heading: a few lines of a list would look lost at the top of a page. */
const SHORT_LIST = 160;
/** In rows: a paragraph no longer than this does not end a page before what it announces. */
const FEW = 8;

/** Places all of a paper's blocks. */
export async function layOut(paper: Paper, composer: Composer, setting: Setting, pageOf: PageLabels) {
  const { textHeight } = setting.size;
  let number = 0;
  const placeParagraph = (rows: readonly Row[], announces: boolean): void | Promise<void> =>
    announces && rows.length <= FEW ? composer.hold(rows.map((row) => ({ ...row, withNext: true }))) : composer.place(rows, SHORT);
  const place = async (block: Block, announces: boolean): Promise<void> => {
    switch (block.is) {
      case 'heading':
        return composer.hold(headingRows(block, setting));
      case 'paragraph':
        return placeParagraph([...paragraphRows(block, block.numbered ? ++number : undefined, setting)], announces);
      case 'bullets':
        return composer.place(bulletRows(block, setting), SHORT_LIST);
      case 'facts':
        return composer.place(factsRows(block, setting), textHeight / 2);
      case 'table': {
        const { rows, again } = tableRows(block, setting);
        return composer.place(rows, SHORT, again);
      }
      case 'entry':
        return composer.place(entryRows(block, setting), textHeight * WHOLE_ENTRY, () => [continuedRow(block.id, setting)]);
      case 'omission':
        return composer.place(omissionRows(block, setting), SHORT);
      case 'index':
        return composer.place(indexRows(block, pageOf, setting), textHeight);
      case 'rule':
        return composer.place([ruleRow(setting)], 0);
      case 'page-break':
        return composer.breakPage();
      case 'section':
        return composer.section(block.letter);
    }
  };
  let before: Block | undefined;
  const placeBefore = async (next?: Block): Promise<void> => {
    if (!before) return;
    await place(before, next !== undefined && isAnnounced(next, setting.level));
  };
  for await (const block of paper.blocks()) {
    await placeBefore(block);
    before = block;
  }
  await placeBefore();
}

/** What a paragraph just before it speaks of: a table, a list, or a part under the heading that stands over both. */
const isAnnounced = (block: Block, level: number): boolean =>
  block.is === 'table' || block.is === 'bullets' || (block.is === 'heading' && block.level > level);
