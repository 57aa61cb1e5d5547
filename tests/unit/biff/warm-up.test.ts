import { expect, it } from 'vitest';
import { suggestEdit } from '../../../lib/core/biff/suggest';
import { warmUpEdits } from '../../../lib/core/biff/warm-up';
import { createAnalyser } from '../../../lib/core/tone/analyse';
import { model } from '../../fixtures/tone/analyse';

it('goes by edits of every kind, and leaves what is suggested as it was', () => {
  const cold = createAnalyser(model);
  const met: string[] = [];
  const warm = createAnalyser(model);
  for (const step of warmUpEdits((text, options) => {
    met.push(text);
    return warm(text, options);
  })) {
    const before = met.length;
    step();
    expect(warm(met[before] ?? '').findings).not.toEqual([]);
  }
  const text = 'Thanks. You never turn up, and Max needs his coat on Friday.';
  const [finding] = cold(text).findings;
  expect(finding && suggestEdit(text, finding, warm)).toEqual(finding && suggestEdit(text, finding, cold));
});
