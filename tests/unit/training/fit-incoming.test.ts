import { expect, it } from 'vitest';
import { DANGER_WORDS } from '../../../lib/core/incoming/weights/danger-words';
import { REPEAT_WORDS } from '../../../lib/core/incoming/weights/repeat-words';
import { logOdds, readWordModel } from '../../../lib/core/incoming/word-model';
import { fit, lessons } from '../../../training/incoming/fit';
import { readIncoming } from '../../fixtures/incoming/read';

it('gives the weights that are committed, to the letter', () => {
  expect(fit('safety', lessons())).toBe(DANGER_WORDS);
  expect(fit('short_repeat', lessons())).toBe(REPEAT_WORDS);
});

it('was not shown the messages that measure it', () => {
  const shown = new Set(lessons().map(({ text }) => text));
  const measuring = [...readIncoming('worked-on'), ...readIncoming('kept-aside'), ...readIncoming('hard'), ...readIncoming('fresh')];
  expect(measuring.filter(({ text }) => shown.has(text))).toEqual([]);
});

it('sets what it was taught apart on messages that it never saw', () => {
  const model = readWordModel(DANGER_WORDS);
  const all = [...readIncoming('kept-aside'), ...readIncoming('hard')];
  const odds = (wanted: boolean) => all.filter((one) => (one.reply_needed === 'safety') === wanted).map(({ text }) => logOdds(model, text));
  const [danger, other] = [odds(true), odds(false)];
  const rightWayRound = danger.flatMap((one) => other.map((two) => (one > two ? 1 : 0) as number));
  expect(rightWayRound.reduce((sum, one) => sum + one, 0) / rightWayRound.length).toBeGreaterThan(0.85);
});
