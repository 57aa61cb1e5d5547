import { describe, expect, it } from 'vitest';
import { writtenDay, writtenRange, writtenTime } from '../../../lib/core/evidence/written-time';

describe('writtenTime', () => {
  it('writes a summer moment in British Summer Time', () => {
    expect(writtenTime('2026-05-04T16:42:00Z', 'Europe/London')).toBe('Mon 4 May 2026, 17.42 BST');
  });

  it('writes a winter moment in GMT', () => {
    expect(writtenTime('2026-01-31T09:05:59.999Z', 'Europe/London')).toBe('Sat 31 Jan 2026, 09.05 GMT');
  });

  it('names the zone on both sides of the hour that the clocks go through twice', () => {
    expect(writtenTime('2026-10-25T00:30:00Z', 'Europe/London')).toBe('Sun 25 Oct 2026, 01.30 BST');
    expect(writtenTime('2026-10-25T01:30:00Z', 'Europe/London')).toBe('Sun 25 Oct 2026, 01.30 GMT');
  });

  it('writes midnight as 00.00, of the day that begins', () => {
    expect(writtenTime('2026-05-03T23:00:00Z', 'Europe/London')).toBe('Mon 4 May 2026, 00.00 BST');
  });

  it('reads an offset in the text, and writes other zones with their own name', () => {
    expect(writtenTime('2026-05-04T18:42:00+02:00', 'UTC')).toBe('Mon 4 May 2026, 16.42 UTC');
    expect(writtenTime('2026-05-04T16:42:00Z', 'America/New_York')).toBe('Mon 4 May 2026, 12.42 UTC-4');
  });

  it('writes every runtime alike: our own names of months, and offsets where a zone has no name that all agree on', () => {
    expect(writtenTime('2026-09-01T10:00:00Z', 'Europe/London')).toBe('Tue 1 Sep 2026, 11.00 BST');
    expect(writtenTime('2026-09-01T10:00:00Z', 'Asia/Kolkata')).toBe('Tue 1 Sep 2026, 15.30 UTC+5.30');
    expect(writtenTime('2026-01-01T10:00:00Z', 'Africa/Accra')).toBe('Thu 1 Jan 2026, 10.00 UTC');
  });

  it('falls back to UTC for a zone it does not know, and says so in the text', () => {
    expect(writtenTime('2026-05-04T16:42:00Z', 'Moon/Base')).toBe('Mon 4 May 2026, 16.42 UTC');
  });

  it('gives back text that is not a time', () => {
    expect(writtenTime('yesterday', 'Europe/London')).toBe('yesterday');
  });
});

describe('writtenRange', () => {
  it.each([
    ['on one day names the day once', '2026-05-04T16:42:00Z', '2026-05-04T16:50:00Z', 'Mon 4 May 2026, 17.42 to 17.50 BST'],
    ['within one minute is one time', '2026-05-04T16:42:00Z', '2026-05-04T16:42:59Z', 'Mon 4 May 2026, 17.42 BST'],
    ['over days names both', '2026-05-04T16:42:00Z', '2026-05-06T07:05:00Z', 'Mon 4 May 2026, 17.42 BST to Wed 6 May 2026, 08.05 BST'],
    [
      'on the day the clocks go back names both zones',
      '2026-10-25T00:30:00Z',
      '2026-10-25T01:30:00Z',
      'Sun 25 Oct 2026, 01.30 BST to Sun 25 Oct 2026, 01.30 GMT',
    ],
    ['gives back what is not a time', 'early', 'late', 'early to late'],
  ])('%s', (_, first, last, written) => {
    expect(writtenRange(first, last, 'Europe/London')).toBe(written);
  });
});

it('writes a day alone, and the clock of an offset', () => {
  expect(writtenDay('2026-05-03T23:00:00Z', 'Europe/London')).toBe('Mon 4 May 2026');
  expect(writtenDay('2026-05-03T23:00:00Z', '+01:00')).toBe('Mon 4 May 2026');
  expect(writtenTime('2026-05-04T10:00:00Z', '-03:30')).toBe('Mon 4 May 2026, 06.30 UTC-3.30');
  expect(writtenDay('soon', 'UTC')).toBe('soon');
});
