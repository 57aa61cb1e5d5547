import { describe, expect, it } from 'vitest';
import { clausesToJudge } from '../../../lib/core/tone/clause';
import { TOPICS } from '../../../lib/core/tone/topics';
import { whyOf } from '../../../lib/core/tone/why';
import { inEnglish } from '../../english';

const why = (text: string, sure = false) => {
  const [clause] = clausesToJudge(text);
  if (!clause) throw new Error('no clause');
  return whyOf(clause, sure);
};

describe('why a clause hurts', () => {
  it.each([
    ['You always do this.', 'absolutes'],
    ["You're a liar.", 'attack'],
    ['This is bullshit, Aaron.', 'swearing'],
    ['I have the better barrister.', 'legal-threat'],
    ['The boys have asked me to pass on that they want a real dad.', 'child-as-messenger'],
    ['Say hello to the girlfriend.', 'new-partner'],
    ['That complex of yours is showing.', 'label'],
    ['Your promises never last.', 'absolutes'],
    ['Busy again?', 'rhetorical-question'],
    ['Your word is worth nothing.', 'about-the-person'],
    ['There is a headache for every occasion.', 'reads-sharply'],
  ])('%j: %s', (text, kind) => expect(why(text).kind).toBe(kind));

  it('is severe where a flag says so, else where the model is sure', () => {
    expect(why("You're a liar.").severity).toBe(3);
    expect(why('Your word is worth nothing.').severity).toBe(1);
    expect(why('Your word is worth nothing.', true).severity).toBe(2);
  });

  it('is said in one calm line', () => {
    for (const { reason } of [...TOPICS, why('Your word is worth nothing.'), why('There is a headache for every occasion.')]) {
      expect(inEnglish(reason)).toMatch(/^\p{Lu}.{15,110}[.]$/u);
      expect(inEnglish(reason)).not.toMatch(/aggressive|hostile|score|bad|!/i);
    }
  });
});
