import { expect, it } from 'vitest';
import { afterKeystroke } from '../../../bench/tone/drafts';

const draft =
  'Could you bring her reading book and the blue coat on Friday? The school rang about the trip, and it is fine. See you at five.';

it('changes one letter, and never makes the same draft twice in 300 rounds', () => {
  const made = Array.from({ length: 300 }, (_, round) => afterKeystroke(draft, round));
  for (const text of made) {
    expect(text).toHaveLength(draft.length);
    expect([...text].filter((unit, at) => unit !== draft[at])).toHaveLength(1);
  }
  expect(new Set(made).size).toBe(made.length);
});
