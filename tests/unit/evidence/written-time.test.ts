import { describe, expect, it } from 'vitest';
import { writtenTime } from '../../../lib/core/evidence/written-time';

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
    expect(writtenTime('2026-05-04T16:42:00Z', 'America/New_York')).toBe('Mon 4 May 2026, 12.42 GMT-4');
  });

  it('falls back to UTC for a zone it does not know, and says so in the text', () => {
    expect(writtenTime('2026-05-04T16:42:00Z', 'Moon/Base')).toBe('Mon 4 May 2026, 16.42 UTC');
  });

  it('gives back text that is not a time', () => {
    expect(writtenTime('yesterday', 'Europe/London')).toBe('yesterday');
  });
});
