import { expect, it } from 'vitest';
import { isBackupDue } from '../../../lib/core/backup/reminder';

const NOW = Date.parse('2026-06-01T08:00:00Z');

it('is due where the last is older than 30 days and something is new', () => {
  expect(isBackupDue({ lastAt: '2026-05-01T08:00:00Z', since: 1 }, NOW)).toBe(true);
  expect(isBackupDue({ lastAt: '2026-05-01T08:00:00Z', since: 0 }, NOW)).toBe(false);
  expect(isBackupDue({ lastAt: '2026-05-02T09:00:00Z', since: 9 }, NOW)).toBe(false);
});

it('is due where there is none and the first entry is as old', () => {
  expect(isBackupDue({ firstAt: '2026-05-01T08:00:00Z', since: 1 }, NOW)).toBe(true);
  expect(isBackupDue({ firstAt: '2026-05-20T08:00:00Z', since: 1 }, NOW)).toBe(false);
  expect(isBackupDue({ since: 0 }, NOW)).toBe(false);
});
