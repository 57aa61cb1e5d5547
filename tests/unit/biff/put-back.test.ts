import { describe, expect, it } from 'vitest';
import { rewrite } from '../../../lib/core/biff/rewrite';
import { analyse } from '../../fixtures/tone/analyse';

const DRAFT =
  "You're late AGAIN. Max stood in the cold from 5 till 5.35 because you can't be bothered to look at a clock!! " +
  'GP is 9.30 tomorrow. Bring her inhaler, if you can manage to remember for once.';

describe('a piece that is put back', () => {
  const first = rewrite(DRAFT, { analyse });
  if (first.outcome !== 'rewritten') throw new Error(`expected a rewrite, got ${first.outcome}`);

  it.each(first.dropped.map(({ quote, span }) => [quote, span] as const))('%s: stands again, and costs nothing else', (quote, span) => {
    const again = rewrite(DRAFT, { analyse, putBack: [span] });
    if (again.outcome !== 'rewritten') throw new Error(`expected a rewrite, got ${again.outcome}`);
    expect(again.text.toLowerCase()).toContain(quote.trim().replace(/\.$/, '').toLowerCase());
    const words = (text: string) => text.toLowerCase().match(/[\p{L}\d.']+(?<!\.)/gu) ?? [];
    for (const word of words(first.text)) expect(words(again.text)).toContain(word);
    expect(again.dropped).toHaveLength(first.dropped.length - 1);
  });
});
