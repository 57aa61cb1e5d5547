import type { Replacement } from '../export/request';

/** What of a text is told by its shape alone. */
export interface Find {
  readonly find: string;
  readonly what: Replacement['what'];
  /** What it is called in its stand-in: "School" for "[School 1]". */
  readonly called: Called;
  readonly start: number;
  readonly end: number;
}

export type Called =
  | 'E-mail'
  | 'Link'
  | 'Number'
  | 'Postcode'
  | 'Case number'
  | 'Date of birth'
  | 'School'
  | 'Health'
  | 'Street'
  | 'Place'
  | 'Account';

const CAPITAL = "\\p{Lu}[\\p{L}'’&-]{0,40}\\.?";
/** Words inside of names: "St Mary of the Angels". */
const NAME = `${CAPITAL}(?:\\s(?:of|the|and|de|y|yr|&|${CAPITAL})){0,5}`;
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DATE = `(?:\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d\\d|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH},? (?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d)`;

const SCHOOL =
  '(?:Infants?|Junior|Primary|Secondary|High|Grammar|Comprehensive|Middle|Prep(?:aratory)?|Nursery|Pre-?[Ss]chool|Playgroup|Kindergarten|Academy|College|School|Sixth Form)';
const HEALTH =
  '(?:Surgery|Medical (?:Centre|Practice)|Health Centre|Hospital|Infirmary|Clinic|Dental(?: Practice| Surgery)?|Family Practice|Pharmacy)';
const STREET =
  '(?:Road|Rd|Street|St|Lane|Ln|Avenue|Ave|Close|Drive|Way|Crescent|Court|Place|Terrace|Gardens|Grove|Square|Mews|Row|Walk|Rise|Parade|Heol|Stryd|Ffordd|Lôn)';

/** Behind a number only: alone they are ends of many names. */
const STREET_BY_NUMBER = `(?:${STREET}|Mount|Hill|View|Green|Park|Bank|Croft|Fold|Gate|Fields?|Meadows?|Villas|Cottages|Heights|Wharf|House|Broadway)`;
/** Firms, churches, centres: places where somebody is known. */
const PLACE =
  "(?:Solicitors|Legal|Law|LLP|Chambers|Mediation|Associates|Ltd|Limited|Church|Chapel|Mosque|Temple|Synagogue|Leisure Centre|Sports? Centre|Swimming Pool|Library|Community Centre|Children['’]s Centre|Contact Centre|Police Station|Station|Hotel|Inn|Park|Arcade|Farm|Zoo|Museum|Club|Retail Park|Shopping Centre|Garden Centre|Beach|Castle|Village|University)";

/** In this order: what an earlier one has taken, a later one does not see. */
const SHAPES: readonly { readonly what: Replacement['what']; readonly called: Called; readonly pattern: RegExp }[] = [
  { what: 'address', called: 'Link', pattern: /\b(?:https?:\/\/|www\.)[^\s<>"')\]]+[^\s<>"')\].,;:!?]/giu },
  { what: 'address', called: 'E-mail', pattern: /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/giu },
  // Family cases since 2021: court, year, a letter for the kind, five digits; before: two letters, two digits, letter, five digits too.
  { what: 'number', called: 'Case number', pattern: /\b[A-Z]{2}\s?\d{2}\s?[A-Z]\s?\d{5}\b/g },
  // National Insurance and NHS numbers.
  { what: 'number', called: 'Account', pattern: /\b[A-CEGHJ-PR-TW-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b|\b\d{3} \d{3} \d{4}\b/g },
  // Sort code with account number, IBAN, and bare runs of digits.
  { what: 'number', called: 'Account', pattern: /\b\d{2}-\d{2}-\d{2}(?:\s+\d{7,8})?\b|\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}\b/g },
  {
    what: 'other',
    called: 'Date of birth',
    pattern: new RegExp(`(?<=\\b(?:born(?: on)?|d\\.?o\\.?b\\.?|date of birth|birth ?date)(?: is| was)?[:,]?\\s)${DATE}`, 'giu'),
  },
  {
    what: 'number',
    called: 'Number',
    pattern: /(?<![\p{L}\d.£$€])(?:(?:\+|00)\d{1,3}[\s.-]?(?:\(0\))?|\(?0)\d{1,5}\)?(?:[\s.-]?\d{2,6}){1,4}(?![\d\p{L}])/gu,
  },
  { what: 'number', called: 'Account', pattern: /(?<![\p{L}\d.,/£$€-])\d{8,16}(?![\d\p{L}/-]|[.,]\d)/gu },
  {
    what: 'school',
    called: 'School',
    pattern: new RegExp(
      `(?:Ysgol(?: (?:Gynradd|Uwchradd|Gyfun|Feithrin))? ${NAME}|(?<![\\p{L}])${NAME}\\s${SCHOOL}(?:\\s${SCHOOL})*)(?![\\p{L}])`,
      'gu',
    ),
  },
  { what: 'place', called: 'Health', pattern: new RegExp(`(?:Ysbyty ${NAME}|(?<![\\p{L}])${NAME}\\s${HEALTH})(?![\\p{L}])`, 'gu') },
  {
    what: 'address',
    called: 'Street',
    pattern: new RegExp(
      `(?:(?:\\b[Ff]lat \\d+[A-Za-z]?,? )?\\b\\d{1,4}[A-Za-z]?,? (?:${CAPITAL}\\s){1,3}${STREET_BY_NUMBER}|(?<![\\p{L}])(?:${CAPITAL}\\s){1,2}${STREET})(?![\\p{L}])`,
      'gu',
    ),
  },
  { what: 'place', called: 'Place', pattern: new RegExp(`(?<![\\p{L}])(?:${CAPITAL}\\s(?:& |and )?){1,3}${PLACE}(?![\\p{L}])`, 'gu') },
  { what: 'address', called: 'Postcode', pattern: /\b(?:GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})\b/giu },
];

/** Words that begin a sentence, and are no part of the name behind them. */
const NO_NAME =
  /^(?:The|A|An|At|In|On|To|For|From|And|But|Our|My|Your|His|Her|Their|New|This|That|Is|Was|Will|Can|Please|Meet|Near|By|After|Before|When|If|So|Then|Also|Both|Call|Ring|Contact|I|We|He|She|They|It|Hi|Hello|Dear|Thanks|Mr|Mrs|Ms|Miss|Dr|Left|Opposite|Outside|Past|Pick|Collect|Drop|Which|What|Where|Not|No|Yes|Ok|Okay|Back|Half|High|Primary|Secondary|Nursery|Infant|Infants|Junior|Grammar|Private|State|Local|Sunday|Saturday|Summer|After-school|Home|Old|One|Another|Every|Any|Each|Mum|Dad|Mummy|Daddy)\s/;

const NAMED: ReadonlySet<Called> = new Set<Called>(['School', 'Health', 'Street', 'Place']);

export function exactFinds(text: string): readonly Find[] {
  const found: Find[] = [];
  for (const { what, called, pattern } of SHAPES) {
    for (const match of text.matchAll(pattern)) {
      let find = match[0];
      const isNamed = NAMED.has(called);
      while (isNamed) {
        const without = find.replace(NO_NAME, '');
        if (without === find) break;
        find = without;
      }
      const start = match.index + (match[0].length - find.length);
      const end = match.index + match[0].length;
      if (isNamed && !/\s/.test(find)) continue;
      if (called === 'Number' && !isTelephone(find)) continue;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      found.push({ find, what, called, start, end });
    }
  }
  return found;
}

/** Nine to fifteen digits; a date or a time is none. */
function isTelephone(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  return digits.length >= 9 && digits.length <= 15 && !/^\d{1,2}[.-]\d{1,2}[.-]\d{2,4}$/.test(text);
}
