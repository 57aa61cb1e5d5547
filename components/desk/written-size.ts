import type { Say } from '../../lib/core/words/said';
import { localesOf } from '../../lib/core/words/say';

const UNITS = ['size.bytes', 'size.kilobytes', 'size.megabytes', 'size.gigabytes'] as const;

/** "812 bytes", "14.2 kB", "3 MB"; decimal units, at most one decimal. */
export function writtenSize(bytes: number, say: Say): string {
  const unit = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  const value = (bytes / 1000 ** unit).toLocaleString(localesOf(say), { maximumFractionDigits: 1 });
  return say(UNITS[unit] ?? 'size.bytes', value);
}
