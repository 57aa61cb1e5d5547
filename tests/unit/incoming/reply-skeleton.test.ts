import { describe, expect, it } from 'vitest';
import { hardFacts } from '../../../lib/core/biff/facts';
import { replySkeleton } from '../../../lib/core/incoming/reply-skeleton';
import { triage } from '../../../lib/core/incoming/triage';
import { plain } from '../../../lib/core/text/plain';
import { readIncoming } from '../../fixtures/incoming/read';

const skeleton = (text: string, name?: string) => replySkeleton(text, triage(text), name);

describe('replySkeleton', () => {
  it('has one line an ask, the day said back, and a blank for each answer', () => {
    const made = skeleton('You never read these. The nurse is in on Monday 4 May. Can you take her? What size are her shoes?', 'Sam');
    expect(made?.text).toBe(
      'Hi Sam,\n\nThanks for your message.\nI [can or can\'t] take her (Monday 4 May).\nYou asked: "What size are her shoes": [how much].\n\nThanks',
    );
    expect(made?.blanks.map(({ label, span }) => [label, made.text.slice(span.start, span.end)])).toEqual([
      ["can or can't", "[can or can't]"],
      ['how much', '[how much]'],
    ]);
  });

  it('has nothing to say to insults or to danger', () => {
    expect(skeleton('You are a waste of space and you always were.')).toBeUndefined();
    expect(skeleton('Ring 999, he has locked us in.')).toBeUndefined();
  });

  it('answers a repeat in one line', () => {
    expect(skeleton('I know you said no, but could you lend me the van?')?.text).toContain(
      '\nMy answer is the same as before: [your answer, in one line].\n',
    );
  });

  it('names no hour, day or sum that the message does not name', () => {
    for (const { text } of [...readIncoming('worked-on'), ...readIncoming('kept-aside')]) {
      const made = skeleton(text);
      for (const fact of hardFacts(made?.text ?? '')) expect(plain(text).replace(/\s+/g, ' ')).toContain(plain(fact.quote));
    }
  });
});
