/** Digits of any script. */
const CLOCK = /(?<!\p{Nd})\p{Nd}{1,2}\s?[:.٫h]\s?\p{Nd}{2}(?!\p{Nd})/u;
const DATE =
  /(?<!\p{Nd})\p{Nd}{1,4}\s?[./-]\s?\p{Nd}{1,2}(?:\s?[./-]\s?\p{Nd}{1,4})?(?!\p{Nd})|\p{Nd}{1,2}(?:st|nd|rd|th|\.)?\s+\p{L}{3,}|\p{L}{3,}\.?\s+\p{Nd}{1,2}(?!\p{Nd})|\p{Nd}+[年月日]/u;
const AGO =
  /^\p{Nd}{1,3}\s?(?:s|m|h|d|w|y|min|mins|hrs?|std|tage?)\.?(?:\s+ago)?$|\bago$|^(?:just now|yesterday|today|gestern|heute|hier|ayer|hoy|أمس|اليوم|ddoe|heddiw|vor)\b/iu;

/** Every piece of it could be a piece of a date or a time: no sentence with a number in it. */
const couldBeTime = (words: string): boolean =>
  words.split(/[\s,]+/).every((piece) => /\p{Nd}/u.test(piece) || piece.length <= 4 || MONTH_OR_DAY.test(piece)) &&
  !/^\p{L}+\s\p{L}+\s\p{L}/u.test(words);

const MONTH_OR_DAY =
  /^(?:jan|feb|m(?:a|ä)r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|mon|tue|wed|thu|fri|sat|sun|lun|mer|jeu|ven|sam|dim|die|mit|don|fre|son|yesterday|today|gestern|heute|hier|ayer|hoy)/iu;

/** A time and nothing else, as far as can be seen without reading it. */
export const isTimeAlone = (words: string): boolean => looksLikeTime(words) && couldBeTime(words);

/** A day of the week or a month and nothing else, in the languages of the vocabulary. */
export const isDayWord = (words: string): boolean => words.split(/[\s,]+/).every((word) => DAY_WORD.test(word));

const DAY_WORD = new RegExp(
  `^(?:${[
    'mon|monday|tue|tues|tuesday|wed|wednesday|thu|thur|thurs|thursday|fri|friday|sat|saturday|sun|sunday|today|yesterday',
    'january|february|march|april|june|july|august|sept|september|october|november|december',
    'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|heute|gestern|januar|februar|märz|juni|juli|oktober|dezember',
    'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
    'lunes|martes|miércoles|jueves|viernes|sábado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
    'dydd|llun|mawrth|mercher|iau|gwener|sadwrn|sul|ddoe|heddiw|الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|اليوم|أمس',
  ].join('|')})\\.?$`,
  'iu',
);

/** "2 h ago", "vor 3 Tagen": how long ago in minutes, to compare with each other only. */
export function minutesAgo(words: string): number | undefined {
  const found = AGO_AMOUNT.exec(words.trim());
  const unit = found?.[2] && UNITS.find(([pattern]) => pattern.test(found[2] ?? ''));
  return found && unit ? (/^an?$|^eine[mr]?$/i.test(found[1] ?? '') ? 1 : Number(found[1])) * unit[1] : undefined;
}

const AGO_AMOUNT = /^(?:vor\s|il y a\s|hace\s)?(\d{1,3}|an?|eine[mr]?)\s?(\p{L}{1,9})\.?(?:\sago|\syn ôl)?$/iu;
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:s|secs?|seconds?|sek\p{L}*)$/iu, 1 / 60],
  [/^(?:mo|mos|months?|monat\p{L}*|mois|mes|meses)$/iu, 43_800],
  [/^(?:m|mins?|minut\p{L}*)$/iu, 1],
  [/^(?:h|hrs?|hours?|std|stunden?|heures?|horas?)$/iu, 60],
  [/^(?:d|days?|tage?n?|jours?|días?)$/iu, 1440],
  [/^(?:w|wks?|weeks?|wochen?|semaines?|semanas?)$/iu, 10_080],
  [/^(?:y|yrs?|years?|jahre?n?|ans?|años?)$/iu, 525_600],
];

/** Whether a short piece of text could be a moment: enough to find out what a page is made of, not to say when anything was. */
export const looksLikeTime = (words: string): boolean =>
  words.length >= 2 &&
  words.length <= 45 &&
  (CLOCK.test(words) || AGO.test(words) || (words.length <= 30 && DATE.test(words) && words.split(' ').length <= 6));
