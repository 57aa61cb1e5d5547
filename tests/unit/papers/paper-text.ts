import type { Block, Paper, Run } from '../../../lib/core/papers/paper';

const words = (runs: readonly Run[]) => runs.map(({ text, bold }) => (bold ? `*${text}*` : text)).join('');

/** A paper as plain text, block by block: what a reader would read, without pages. */
export async function paperText(paper: Paper): Promise<string> {
  const { top, bottom } = paper.marks({ label: 'A3', of: 9, items: ['EK-0042', 'EK-0060'] });
  const lines = [`<${top.join(' | ')}>`, ...bottom.map((line) => `<${line.join(' | ')}>`), ''];
  for await (const block of paper.blocks()) lines.push(...(await blockLines(block)), '');
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}`;
}

async function blockLines(block: Block): Promise<string[]> {
  switch (block.is) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${block.text}`];
    case 'paragraph':
      return [`${block.quiet ? '(quiet) ' : ''}${words(block.runs)}`];
    case 'bullets':
      return block.items.map((item) => `- ${words(item)}`);
    case 'facts':
      return block.rows.map((row) => row.join(': '));
    case 'table': {
      const rows = [`[${block.caption}]`, block.columns.map(({ head }) => head).join(' | ')];
      for await (const { cells } of block.rows()) rows.push(cells.map(words).join(' | '));
      return rows;
    }
    case 'entry':
      return [
        `${block.context ? '~' : '='} ${block.id} ${words(block.heading)}`,
        ...block.details.map((line) => `    ${line}`),
        block.body,
        ...(block.quoted ? [`> (${block.quoted.of}) ${block.quoted.text}`] : []),
        ...block.remarks.map((line) => `    ! ${line}`),
        ...block.pictures.map(({ caption }) => `    picture ${caption}`),
      ];
    case 'omission':
      return [block.text];
    case 'index': {
      const lines = [`## ${block.title} (${block.count})`];
      for await (const { text, to } of block.lines()) lines.push(`${text} -> ${to}`);
      return lines;
    }
    default:
      return [block.is === 'section' ? `--- section ${block.letter} ---` : `--- ${block.is} ---`];
  }
}
