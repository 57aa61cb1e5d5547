import type { Shape } from './shape';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DATE = `(?:\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d\\d|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH},? (?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d)`;

/** A digit said: "oh seven seven double oh". */
const SAID = '(?:(?:double|treble|triple)[\\s-]+)?(?:zero|nought|oh?|one|two|three|four|five|six|seven|eight|nine)';

/** Numbers by which a person, a case, an account or a car is found. */
export const NUMBER_SHAPES: readonly Shape[] = [
  // Family cases since 2021: court, year, a letter for the kind, five digits; before: two letters, two digits, letter, five digits too.
  { what: 'number', called: 'Case number', pattern: /\b[A-Z]{2}\s?\d{2}\s?[A-Z]\s?\d{5}\b/gi },
  // National Insurance numbers, however they are grouped; Q begins those of examples.
  { what: 'number', called: 'Account', pattern: /(?<![\p{L}\d])[A-CEGHJ-PQR-TW-Z]{2}(?:[\s.-]{0,2}\d){6}[\s.-]{0,2}[A-D](?![\p{L}\d])/giu },
  // NHS numbers, and cards.
  { what: 'number', called: 'Account', pattern: /\b\d{3}[ .-]\d{3}[ .-]\d{4}\b|\b\d{4}([ -])\d{4}\1\d{4}\1\d{4}\b/g },
  // Sort code with account number.
  {
    what: 'number',
    called: 'Account',
    pattern: /\b\d{2}([-–])\d{2}\1\d{2}(?:[\s,]+\d{7,8})?\b|(?<=\bsort code:? (?:is )?)\d{2}[ .]?\d{2}[ .]?\d{2}\b/gi,
  },
  // IBAN (ISO 13616): country, two digits, up to thirty letters and digits, in fours or not.
  {
    what: 'number',
    called: 'Account',
    pattern: /\b[A-Z]{2}\d{2}(?:[\s-]?[A-Z0-9]{4}){2,7}(?:[\s-]?[A-Z0-9]{1,4})?(?![\p{L}\d])/giu,
    isMeant: (found) => found.replace(/\D/g, '').length >= 8 && found.replace(/[\s-]/g, '').length >= 15,
  },
  // Driving licence of Great Britain; unique pupil number.
  { what: 'number', called: 'Account', pattern: /\b[A-Z]{2,5}9{0,3}\s?\d{6}\s?[A-Z]{1,2}9?\s?\d[A-Z]{2}\b|\b[A-HJ-NP-RT-Z]\d{12}\b/gi },
  {
    what: 'other',
    called: 'Date of birth',
    pattern: new RegExp(
      `(?<=\\b(?:born(?: on)?|d\\.?o\\.?b\\.?|date of birth|birth ?date|birthday|b\\.?day)(?: is| was|['’]s)?(?: on)?[:,]?\\s)${DATE}`,
      'giu',
    ),
  },
  {
    what: 'number',
    called: 'Number',
    pattern:
      /(?<![\p{L}\d.£$€])(?:(?:\+|00)\d{1,3}[\s.-]?(?:\(0\))?|\(?0)\d{1,5}\)?(?:[\s.-]?\d{2,6}){1,4}(?![\d\p{L}])|(?<![\p{L}\d.£$€])(?:\+\s?\d{2}|0)(?:[\s.\-()*_]{1,3}\d){9,11}(?![\d\p{L}])/gu,
    isMeant: isTelephone,
  },
  { what: 'number', called: 'Number', pattern: new RegExp(`(?<!\\p{L})${SAID}(?:[\\s,-]+${SAID}){7,14}(?!\\p{L})`, 'giu') },
  { what: 'number', called: 'Account', pattern: /(?<![\p{L}\d.,/£$€-])\d{8,16}(?![\d\p{L}/-]|[.,]\d)/gu },
  // What is said to be a number of somebody or something.
  {
    what: 'number',
    called: 'Account',
    pattern:
      /(?<=\b(?:ref(?:erence)?|crime(?: ref(?:erence)?)?|claim|policy|account|acc|customer|pupil|passport|licen[cs]e|membership|roll|hospital|patient|sort code|log|incident|CRN|URN|UPN)(?: ?(?:number|no\.?|num|#))?(?: is| was|:|)[: ]{1,2}#?)(?=[A-Z/-]*\d)[A-Z0-9][A-Z0-9/-]{3,20}\b(?!:)/gi,
    isMeant: (found) => found.replace(/\D/g, '').length >= 3 && !/^(?:19|20)\d\d(?:-\d\d-\d\d)?$/.test(found),
  },
  // Plates of cars since 2001, since 1983, since 1963, and of Northern Ireland. "AB12 the" is none.
  {
    what: 'number',
    called: 'Plate',
    pattern: /(?<![\p{L}\d])[A-HJ-PR-Y]{2}\d{2}[\s.-]?[A-HJ-PR-Z]{3}(?![\p{L}\d])/giu,
    isMeant: (found) => !/[\s](?:the|and|for|but|not|are|was|day|may|you|her|his|max|sat|sun|mon|has|had|pm)$/.test(found),
  },
  {
    what: 'number',
    called: 'Plate',
    pattern: /\b[A-HJ-NPR-TV-Y]\d{3}[ -]?[A-HJ-PR-Y]{3}\b|\b[A-HJ-PR-Y]{3}[ -]?\d{3}[A-HJ-NPR-TV-Y]\b|\b[A-Z]?[A-Z]I[A-Z] \d{3,4}\b/g,
  },
  {
    what: 'number',
    called: 'Plate',
    pattern:
      /(?<=\b(?:reg(?:istration)?(?: ?(?:number|no\.?|plate))?|number plate|plate)(?: is| was|:)? )(?=[A-Z ]{0,4}\d)[A-Z0-9]{1,4}[\s-]?[A-Z0-9]{1,4}\b(?=.|$)/gi,
    isMeant: (found) => /[A-Z]/i.test(found) && /\d/.test(found),
  },
  // Places on a map, in degrees or in three words.
  {
    what: 'address',
    called: 'Map reference',
    pattern: /-?\d{1,2}\.\d{3,8}°?\s?[NS]?[,;\s]\s?-?\d{1,3}\.\d{3,8}°?(?:\s?[EW]\b)?|\/\/\/[\p{L}]+\.[\p{L}]+\.[\p{L}]+/gu,
  },
];

/** Nine to fifteen digits; a date with a time is none. */
function isTelephone(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  return digits.length >= 9 && digits.length <= 15 && !/^\d{1,2}[.\s-]\d{1,2}[.\s-](?:19|20)?\d{2}(?!\d)/.test(text);
}
