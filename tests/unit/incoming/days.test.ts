import { describe, expect, it } from 'vitest';
import { daysIn, hoursIn } from '../../../lib/core/incoming/days';
import { isoDays } from '../../../lib/core/incoming/iso-day';

const named = (text: string) => daysIn(text).map((day) => day.text);

describe('daysIn', () => {
  it.each([
    ['Dentist on Thursday 14 May at 8.50', ['Thursday 14 May']],
    ['can u have lily sat nite, back sun 10ish', ['sat', 'sun']],
    ['He sat in the sun and we wed in a hurry', []],
    ['Mon and Tue me, Wed to Fri you', ['Mon and Tue', 'Wed to Fri']],
    ['the 14th and the 15th', ['the 14th', 'the 15th']],
    ['for the 5th time, her 3rd birthday', []],
    ['3 to 11 October, 10 to 4', ['3 to 11 October']],
    ['this wkend or the next one', ['this wkend', 'the next one']],
    ['by the end of the month, not the next three weeks', ['the end of the month', 'the next three weeks']],
    ['in August or this week. April is well.', ['August', 'this week']],
    ['her new year group, until new year', ['new year']],
    ['tmrw, tonight or Boxing Day', ['tmrw', 'tonight', 'Boxing Day']],
  ])('%s', (text, days) => {
    expect(named(text)).toEqual(days);
  });

  it('marks a limit', () => {
    const days = daysIn('Pay by 5pm on Friday 3 May. The list closes on the 20th. See you Monday.');
    expect(days.map(({ text, deadline }) => [text, deadline])).toEqual([
      ['Friday 3 May', true],
      ['the 20th', true],
      ['Monday', false],
    ]);
  });

  it('leaves the hours that belong to a day alone', () => {
    expect(hoursIn('3 to 11 October, back at 5.30pm').map(({ text }) => text)).toEqual(['5.30pm']);
  });
});

describe('isoDays', () => {
  it.each([
    ['Friday 6 March', { from: '2026-03-06' }],
    ['the 20 July', { from: '2026-07-20' }],
    ['3 to 11 October 2026', { from: '2026-10-03', to: '2026-10-11' }],
    ['20 December', { from: '2025-12-20' }],
    ['tomorrow', { from: '2026-03-03' }],
    ['2026-04-01', { from: '2026-04-01' }],
  ])('%s', (text, iso) => {
    expect(isoDays(text, '2026-03-02')).toEqual(iso);
  });

  it.each(['Friday', 'next Friday', 'the 12th', '7/3', 'Thursday 6 March', '31 February', '6 and 20 May', '2 September', 'half term'])(
    'leaves %s open',
    (text) => {
      expect(isoDays(text, '2026-03-02')).toBeUndefined();
    },
  );
});
