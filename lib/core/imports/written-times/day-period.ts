import { lexiconOf } from '../../time/lexicon';
import { plainLetters } from '../../time/plain-letters';

export interface FoundHour {
  /** 0 to 23. */
  readonly hour: number;
  /** "p" where the words name a part of the day, else empty. */
  readonly named: 'p' | '';
}

/** Bit n is set where the words hold for the hour n; `undefined` where they are not understood. 0: they only join. */
const known = new Map<string, number | undefined>();
const MORNING = 0x000fff;
const AFTER_NOON = 0xfff000;
/** Marks of a clock in Bulgarian, German, Finnish and other exports, that say nothing of the hour. */
const JOINTS = new Set([
  '',
  'at',
  'um',
  'uhr',
  'klo',
  'kl',
  'a las',
  'a',
  'as',
  'alle',
  'о',
  'в',
  'г',
  'ч',
  'г ч',
  'lúc',
  'luc',
  'u',
  'o',
  'la',
  'pukul',
]);

/** What phones wrote before their systems came to other words, so that no runtime of today tells them: Hindi, Nepali, Bengali, Marathi. */
const EARLIER_WORDS = new Map(
  [
    { hours: MORNING, words: ['पूर्वाह्न', 'পূর্বাহ্ণ', 'म.पू.'] },
    { hours: AFTER_NOON, words: ['अपराह्न', 'অপরাহ্ণ', 'म.उ.'] },
  ].flatMap(({ hours, words }) => words.map((word) => [closeOf(word), hours] as const)),
);

/** The hour that a clock shows with the words before and after it; `undefined` where they are not understood. */
export function hourOf(shown: number, before: string, after: string, languages: readonly string[]): FoundHour | undefined {
  if (shown > 23) return { hour: shown, named: '' };
  const hours = hoursOf(before, languages);
  const more = hoursOf(after, languages);
  if (hours === undefined || more === undefined || (hours && more)) return undefined;
  const mask = hours || more;
  if (mask === 0) return { hour: shown, named: '' };
  const left = (shown > 12 ? [shown] : [shown % 12, (shown % 12) + 12]).filter((one) => (mask & (1 << one)) !== 0);
  return left.length === 1 && left[0] !== undefined ? { hour: left[0], named: 'p' } : undefined;
}

function hoursOf(words: string, languages: readonly string[]): number | undefined {
  if (words === ' pm') return AFTER_NOON;
  if (words === ' am') return MORNING;
  if (words === '' || words === ' ' || words === ', ') return 0;
  if (!known.has(words)) {
    if (known.size > 1000) known.clear();
    known.set(words, looked(words, languages));
  }
  return known.get(words);
}

function looked(words: string, languages: readonly string[]): number | undefined {
  const spaced = spacedOf(words);
  const close = closeOf(words);
  if (JOINTS.has(spaced)) return 0;
  if (close === 'am') return MORNING;
  if (close === 'pm') return AFTER_NOON;
  const earlier = EARLIER_WORDS.get(close);
  if (earlier !== undefined) return earlier;
  for (const language of languages) {
    const lexicon = lexiconOf(language);
    for (const key of [spaced, close]) {
      for (const meaning of lexicon?.meanings.get(key) ?? []) if (meaning.is === 'period') return meaning.hours;
    }
  }
  return undefined;
}

function spacedOf(words: string): string {
  return plainLetters(words)
    .replace(/[.,،\s]+/g, ' ')
    .trim();
}

/** The words without their points and spaces. */
function closeOf(words: string): string {
  return spacedOf(words).replace(/ /g, '');
}
