import { expect, it } from 'vitest';
import { isHeld, isShown, type Sensitivity } from '../../../lib/core/coach/sensitivity';
import type { Finding, Severity } from '../../../lib/core/tone/finding';

const finding = (severity: Severity): Finding => ({
  kind: 'attack',
  quote: 'x',
  span: { start: 0, end: 1 },
  reason: 'tone.attack',
  severity,
});
const severities = [1, 2, 3] as const;

it.each<[Sensitivity, Severity[], Severity[]]>([
  ['normal', [1, 2, 3], [2, 3]],
  ['gentle', [2, 3], [3]],
])('%s shows %j and holds %j', (sensitivity, shown, held) => {
  expect(severities.filter((severity) => isShown(finding(severity), sensitivity))).toEqual(shown);
  expect(severities.filter((severity) => isHeld(finding(severity), sensitivity))).toEqual(held);
});
