import { describe, expect, it } from 'vitest';
import { type DaysRead, daysMeant, isPast } from '../../../lib/core/incoming/day-meant';
import { daysIn } from '../../../lib/core/incoming/days';

const written = (readings: readonly DaysRead[]): string =>
  readings.map((days) => days.map(({ from, to }) => (to === undefined ? from : `${from} to ${to}`)).join(' and ')).join(' or ');

describe('daysMeant, in a message of Sunday 22 November 2026', () => {
  it.each([
    ['Friday', '2026-11-27'],
    ['last Friday', '2026-11-20'],
    ['next Friday', '2026-11-27 or 2026-12-04'],
    ['Sunday', '2026-11-22 or 2026-11-29'],
    ['this Sunday', '2026-11-22'],
    ['weds', '2026-11-25'],
    ['Wed to Fri', '2026-11-25 to 2026-11-27'],
    ['Mon and Tue', '2026-11-23 and 2026-11-24'],
    ['the 3rd', '2026-12-03'],
    ['the 14th to the 16th', '2026-12-14 to 2026-12-16'],
    ['Saturday the 28th', '2026-11-28'],
    ['Saturday the 22nd', ''],
    ['fri 4/12', '2026-12-04'],
    ['22/11', '2026-11-22'],
    ['7/3', '2027-03-07 or 2026-07-03'],
    ['11 to 15 May', '2027-05-11 to 2027-05-15'],
    ['Friday 28 November', ''],
    ['this weekend', '2026-11-21 to 2026-11-22'],
    ['next week', '2026-11-23 to 2026-11-29'],
    ['Boxing Day', '2026-12-26'],
    ['2moro', '2026-11-23'],
    ['half term', ''],
    ['every Tuesday', ''],
  ])('%s', (named, days) => {
    expect(written(daysMeant(named, '2026-11-22', false))).toBe(days);
  });

  it('"next weekend" is plain at a weekend and not on a Wednesday', () => {
    expect(written(daysMeant('next weekend', '2026-11-22', false))).toBe('2026-11-28 to 2026-11-29');
    expect(written(daysMeant('next weekend', '2026-11-25', false))).toBe('2026-11-28 to 2026-11-29 or 2026-12-05 to 2026-12-06');
  });

  it('looks back where the sentence tells of what was', () => {
    const said = (text: string) => {
      const [day] = daysIn(text);
      if (!day) throw new Error(`No day in "${text}"`);
      return written(daysMeant(day.text, '2026-11-22', isPast(text, day)));
    };
    expect(said('She had her jab on Tuesday and was fine.')).toBe('2026-11-17');
    expect(said('She will have her jab on Tuesday.')).toBe('2026-11-24');
    expect(said('He was sick on the 3rd.')).toBe('2026-11-03');
    expect(said('It had to be paid by the 3rd.')).toBe('2026-12-03');
  });
});
