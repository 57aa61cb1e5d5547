import { bullets, heading, paragraph, quietParagraph } from './build';
import { chainFacts } from './chain-facts';
import { challengePoints } from './challenge-points';
import type { Block, Paper } from './paper';
import type { PaperInput } from './paper-input';
import { plainPaper } from './plain-paper';
import { NOT_ADVICE } from './standing-lines';

/** How this could be challenged, and what the pack has on each point: facts of this pack alone, and what it has not. */
export const challenge = (input: PaperInput): Paper =>
  plainPaper(input, 'How this could be challenged', () => challengeBlocks(input), 'Challenge sheet');

async function* challengeBlocks(input: PaperInput): AsyncGenerator<Block> {
  const { source, survey } = input;
  const facts = await chainFacts(source.entries(), survey.entries);
  yield heading(1, 'How this could be challenged');
  yield paragraph(
    'Questions that are asked of messages in evidence, and what this pack has on each. All numbers are counted from the pack and from the log of the archive that it was made of. What weight it has is for the court.',
  );
  for (const { title, asked, has, hasNot } of challengePoints(input, facts)) {
    yield heading(2, title);
    yield paragraph(asked);
    yield heading(3, 'What the pack has');
    yield bullets(...(has.length > 0 ? has : ['Nothing on this.']));
    yield heading(3, 'What it has not');
    yield bullets(...hasNot);
  }
  yield quietParagraph(NOT_ADVICE);
}
