/** A text as it is compared: small letters without accents, one spelling for all that look alike, and where each unit stood. */
export interface Folded {
  readonly text: string;
  /** Where the character begins in the original that the unit at `place` is of. */
  readonly startOf: (place: number) => number;
  /** Where it ends, unseen marks behind it included. */
  readonly endOf: (place: number) => number;
}

/** Stands in a folded text where a small letter is followed by a capital: "SamHill" holds two names. */
export const HUMP = '\u0001';

/** Unseen: soft hyphen, rings and squares round letters, joiners, marks of direction, tags, variation selectors; and the line that stretches Arabic words. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Me}\u0640]/u;
/** Accents of alphabets; vowel points of Arabic and Hebrew. Vowel signs of Indic scripts and the marks of kana tell words apart, and stay. */
const ACCENT = /(?=\p{Mn})(?!\u3099|\u309A)[\p{sc=Inherited}\p{sc=Arabic}\p{sc=Hebrew}]/u;
const APOSTROPHE = /['’‘‛ʼʻʹ`´′＇]/u;

/** Letters that are no accented forms to Unicode, and are to people who cannot type them. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ς: 'σ',
};

/** Where the digits of other scripts begin: ten follow each other. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50];

/** Letters in squares, circles and small capitals, which do not decompose; and the letters that flags are made of. */
const RANGES: readonly (readonly [from: number, count: number])[] = [
  [0x1f130, 26],
  [0x1f150, 26],
  [0x1f170, 26],
  [0x1f1e6, 26],
];
const SMALL_CAPITALS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ', (letter, at) => [letter, 'abcdefghijklmnopqrstuvwyz'.charAt(at)]),
);

function ornamental(point: string): string {
  const code = point.codePointAt(0) ?? 0;
  const range = RANGES.find(([from, count]) => code >= from && code < from + count);
  return range ? String.fromCharCode(97 + code - range[0]) : point;
}

const ASCII = /^[\0-\x7f]*$/;
const met = new Map<string, string>();
const REMEMBERED = 20_000;

/** What one code point is compared as; empty for what nobody sees. */
function plainOf(point: string): string {
  const known = met.get(point);
  if (known !== undefined) return known;
  let plain = '';
  // An accent that stands alone has a spacing form, which decomposes into a space and the accent.
  for (const part of APOSTROPHE.test(point) ? "'" : ornamental(point).normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD')) {
    if (UNSEEN.test(part) || ACCENT.test(part)) continue;
    if (APOSTROPHE.test(part)) plain += "'";
    else if (/\p{Pd}|[\u2212\u00B7]/u.test(part)) plain += '-';
    else if (/\p{Zs}/u.test(part)) plain += ' ';
    else if (/\p{Nd}/u.test(part)) plain += digitOf(part);
    else plain += PLAIN[part] ?? SMALL_CAPITALS[part] ?? part;
  }
  if (met.size >= REMEMBERED) met.clear();
  met.set(point, plain);
  return plain;
}

function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((one) => code >= one && code < one + 10);
  return zero === undefined ? digit : String(code - zero);
}

const isSmall = (point: string): boolean => /\p{Ll}/u.test(point);
const isCapital = (point: string): boolean => /\p{Lu}/u.test(point);

/** Folds a text for comparing. */
export function folded(text: string): Folded {
  if (ASCII.test(text) && !/[a-z][A-Z]|`/.test(text))
    return { text: text.toLowerCase(), startOf: (place) => place, endOf: (place) => place + 1 };
  const starts: number[] = [];
  const ends: number[] = [];
  let plain = '';
  let at = 0;
  let afterSmall = false;
  for (const point of text) {
    const to = at + point.length;
    const units = plainOf(point);
    if (units === '') {
      // It goes with the character before it.
      for (let last = ends.length - 1; last >= 0 && ends[last] === at; last--) ends[last] = to;
    } else {
      if (afterSmall && isCapital(point)) {
        plain += HUMP;
        starts.push(at);
        ends.push(at);
      }
      plain += units;
      for (let unit = 0; unit < units.length; unit++) {
        starts.push(at);
        ends.push(to);
      }
      afterSmall = isSmall(point);
    }
    at = to;
  }
  return { text: plain, startOf: (place) => starts[place] ?? text.length, endOf: (place) => ends[place] ?? text.length };
}
