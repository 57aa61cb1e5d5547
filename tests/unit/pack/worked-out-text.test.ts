import { expect, it } from 'vitest';
import type { InferredTime } from '../../../lib/core/evidence/message';
import { workedOutText } from '../../../lib/core/pack/sentences';

const inferred = (precision: InferredTime['precision'], from: InferredTime['from']): InferredTime => ({
  ...{ utc: '2026-05-02T00:00:00.000Z', precision, from, zone: 'Europe/London' },
});

it('names no displayed time where the page shows a day alone', () => {
  expect(workedOutText(inferred('day', 'day-divider'))).toContain('worked out from the day shown above the message,');
  expect(workedOutText(inferred('day', 'neighbour'))).toContain('worked out from the day of the message before it,');
  expect(workedOutText(inferred('minute', 'day-divider'))).toContain('from the displayed time and the day shown above the message,');
});
