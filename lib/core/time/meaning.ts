export type Unit = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/** What a word in a displayed time can mean. */
export type Meaning =
  | { readonly is: 'month' | 'weekday' | 'daysAgo'; readonly value: number }
  /** A part of the day: bit n is set where it holds for the hour n. */
  | { readonly is: 'period'; readonly hours: number }
  /** Says what the number beside it counts: "年", "h". */
  | { readonly is: 'unit'; readonly of: Unit; readonly side: 'before' | 'after' }
  /** Joins the others: "at", "de", "kl". */
  | { readonly is: 'joint' };

export const isUnit = (type: string): type is Unit => ['year', 'month', 'day', 'hour', 'minute', 'second'].includes(type);

/** One meaning more: what is there already stays once, and the hours of two parts of the day are put together. */
export function withMeaning(meanings: readonly Meaning[], added: Meaning): readonly Meaning[] {
  const old = meanings.find((one) => isAlike(one, added));
  if (!old) return [...meanings, added];
  if (old.is !== 'period' || added.is !== 'period') return meanings;
  return meanings.map((one) => (one === old ? { is: 'period', hours: old.hours | added.hours } : one));
}

function isAlike(one: Meaning, other: Meaning): boolean {
  if ('value' in one && 'value' in other && one.value !== other.value) return false;
  if (one.is === 'unit' && other.is === 'unit') return one.of === other.of && one.side === other.side;
  return one.is === other.is;
}
