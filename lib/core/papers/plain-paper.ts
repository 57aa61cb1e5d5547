import { pageMarks } from './page-marks';
import type { Block, Paper } from './paper';
import type { PaperInput } from './paper-input';

/** What all papers of a pack have in common. @param marked how it is called on its pages, where that is not its title. */
export function plainPaper(input: PaperInput, title: string, blocks: () => AsyncIterable<Block>, marked = title): Paper {
  const { recipient, matter, paper, madeAt } = input.request;
  return {
    title,
    ...(matter.maker && recipient !== 'forum' && { author: matter.maker }),
    size: paper,
    madeAt,
    marks: pageMarks(input, marked),
    blocks,
  };
}
