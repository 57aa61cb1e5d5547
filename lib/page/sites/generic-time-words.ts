/** Digits of any script. */
const CLOCK = /(?<!\p{Nd})\p{Nd}{1,2}\s?[:.٫h]\s?\p{Nd}{2}(?!\p{Nd})/u;
const DATE =
  /(?<!\p{Nd})\p{Nd}{1,4}\s?[./-]\s?\p{Nd}{1,2}(?:\s?[./-]\s?\p{Nd}{1,4})?(?!\p{Nd})|\p{Nd}{1,2}(?:st|nd|rd|th|\.)?\s+\p{L}{3,}|\p{L}{3,}\.?\s+\p{Nd}{1,2}(?!\p{Nd})|\p{Nd}+[年月日]/u;
const AGO =
  /^\p{Nd}{1,3}\s?(?:s|m|h|d|w|y|min|mins|hrs?|std|tage?)\.?(?:\s+ago)?$|\bago$|^(?:just now|yesterday|today|gestern|heute|hier|ayer|hoy|أمس|اليوم|ddoe|heddiw|vor)\b/iu;

/** Whether a short piece of text could be a moment: enough to find out what a page is made of, not to say when anything was. */
export const looksLikeTime = (words: string): boolean =>
  words.length >= 2 &&
  words.length <= 45 &&
  (CLOCK.test(words) || AGO.test(words) || (words.length <= 30 && DATE.test(words) && words.split(' ').length <= 6));
