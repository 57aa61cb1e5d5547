import type { Shape } from './shape';

const DOT = '(?:\\.|\\s?[([{<]\\s?(?:dot|\\.)\\s?[)\\]}>]\\s?|\\sdot\\s)';
const WRITTEN_AT = '(?:\\s?@\\s?|\\s?[([{<]\\s?at\\s?[)\\]}>]\\s?)';
/** Ends of the names of sites that somebody writes without "www". */
const ENDING =
  '(?:com|org|net|uk|io|app|cymru|wales|scot|info|ie|eu|example|test|gl|ly|tv|me|blog|site|online|page|link|co|ac|gov|sch|nhs)';
const PROVIDER = '(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|live|msn|aol|btinternet|protonmail|proton|sky|virginmedia|talktalk)';
const NAME = '[\\p{L}\\p{N}_%+-]{1,64}';
const HOST = `[\\p{L}\\p{N}-]{1,63}(?:${DOT}[\\p{L}\\p{N}-]{1,63}){0,6}${DOT}${ENDING}(?![\\p{L}\\p{N}])`;

/** Addresses of pages and of mail, as they are and as they are written out, and names on other services. */
export const ADDRESS_SHAPES: readonly Shape[] = [
  { what: 'address', called: 'Link', pattern: /(?<![\p{L}\p{N}])(?:h(?:tt|xx)ps?:\/\/|www\.)[^\s<>"')\]]+[^\s<>"')\].,;:!?]/giu },
  {
    what: 'address',
    called: 'E-mail',
    pattern: new RegExp(
      `${NAME}(?:${DOT}${NAME}){0,4}${WRITTEN_AT}(?:${HOST}|[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8})|${NAME}(?:${DOT}${NAME}){0,4}\\sat\\s(?:[\\p{L}\\p{N}-]{1,63}(?:\\sdot\\s[\\p{L}\\p{N}-]{1,63}){1,4}(?!\\p{L}|\\sat\\s)|${PROVIDER}(?:${DOT}(?:com|net|org|uk|co|me))*(?![\\p{L}]))`,
      'giu',
    ),
  },
  {
    what: 'address',
    called: 'Link',
    pattern: new RegExp(`(?<![\\p{L}\\p{N}@.])${HOST}(?:/[^\\s<>"')\\]]*[^\\s<>"')\\].,;:!?])?`, 'giu'),
    isMeant: isHost,
  },
  { what: 'address', called: 'Handle', pattern: /(?<![\p{L}\p{N}@.])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.]{0,28}[\p{L}\p{N}_])?/gu },
  // Behind the name of a service, with something that a word does not have: a digit, a dot, a line.
  {
    what: 'address',
    called: 'Handle',
    pattern:
      /(?<=(?<!\p{L})(?:insta(?:gram)?|snap(?:chat)?|tiktok|twitter|facebook|fb|discord|telegram|skype|xbox|psn|gamertag|user ?name|handle|screen name|add me on \p{L}+)(?: (?:is|as|name|id|handle|user ?name|tag))?:? )(?=[\p{L}]*[\p{N}_.])[\p{L}\p{N}_.]{3,30}(?<!\.)(?![\p{L}\p{N}])/giu,
    isMeant: (found) => /\p{L}/u.test(found),
  },
];

/** "tomorrow.Me too" is no host. */
function isHost(found: string): boolean {
  const [host = ''] = found.split('/');
  const labels = host.split(/\s?[([{<]?\s?(?:\.|dot)\s?[)\]}>]?\s?/iu);
  const ending = labels.at(-1) ?? '';
  const isShort = /^(?:me|co|ie|app|link|page|test|info|live|site)$/i.test(ending);
  if (/\sdot\s/i.test(host) || found.includes('/')) return true;
  return ending === ending.toLowerCase() && (!isShort || labels.length > 2 || (labels[0]?.length ?? 0) > 12);
}

const AREA =
  '(?:A[BL]|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE)';

/** Postcodes of the United Kingdom; with spaces in odd places where the area is one that there is. */
export const POSTCODES: readonly Shape[] = [
  { what: 'address', called: 'Postcode', pattern: /\b(?:GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})\b/giu },
  {
    what: 'address',
    called: 'Postcode',
    pattern: new RegExp(
      `(?<![\\p{L}\\d])${AREA.replace(/\[/g, '[ .-]?[')}[\\s.-]{0,2}\\d(?:[\\s.-]?[A-Z\\d])?[\\s.-]{0,3}\\d[\\s.-]{0,2}[ABD-HJLNP-UW-Z][\\s.-]?[ABD-HJLNP-UW-Z](?![\\p{L}\\d])`,
      'giu',
    ),
    isMeant: (found) => !/(?:st|nd|rd|th)$/.test(found) && !/\n/.test(found),
  },
];
