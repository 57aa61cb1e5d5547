/** Words that stand for many: who is named, when, and how much must not move the score. */
export const NAME = '<name>';
export const NUMBER = '<number>';
export const DAY = '<day>';
export const MONTH = '<month>';
/** Stands before a word written in capitals throughout. */
export const LOUD = '<loud>';

/** How a word of letters is mostly written where it does not begin a sentence: small, either way, or as a name. */
export type Habit = 'small' | 'either' | 'name' | undefined;

const TOKEN = /\p{L}+(?:'\p{L}+)*|[£€$]?\d+(?:[.:,/]\d+)*\p{L}*|[?!]+|\.{2,}|…|[.,;:()"“”*–—-]|\p{Extended_Pictographic}/gu;
const DAYS = /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?)$/;
const SURE_DAY = /day/;
const MONTHS = /^(?:january|february|april|june|july|august|september|october|november|december)$/;
const SHORT_MONTHS = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|march)$/;

/** Straight apostrophes and no zero-width marks; the rest as it stands. */
const straight = (text: string): string => text.replace(/[‘’ʼ`´]/g, "'").replace(/[\u200b-\u200d]|\ufe0f|[\u{1f3fb}-\u{1f3ff}]/gu, '');

/** Short and hurried spellings, as the words that they stand for. */
const SPELT_OUT = new Map(
  Object.entries({
    u: 'you',
    ur: 'your',
    yr: 'your',
    ya: 'you',
    yous: 'you',
    youse: 'you',
    r: 'are',
    im: "i 'm",
    ive: "i 've",
    dont: "do n't",
    cant: "can n't",
    wont: "will n't",
    didnt: "did n't",
    doesnt: "does n't",
    isnt: "is n't",
    wasnt: "was n't",
    havent: "have n't",
    hasnt: "has n't",
    wouldnt: "would n't",
    couldnt: "could n't",
    shouldnt: "should n't",
    arent: "are n't",
    werent: "were n't",
    aint: "is n't",
    "ain't": "is n't",
    youre: "you 're",
    youve: "you 've",
    youll: "you 'll",
    youd: "you 'd",
    thats: "that 's",
    hes: "he 's",
    shes: "she 's",
    whats: "what 's",
    theyre: "they 're",
    theres: "there 's",
    cos: 'because',
    coz: 'because',
    cuz: 'because',
    bc: 'because',
    pls: 'please',
    plz: 'please',
    thx: 'thanks',
    ta: 'thanks',
    "can't": "can n't",
    "won't": "will n't",
    "shan't": "shall n't",
    "y'all": 'you all',
    gonna: 'going to',
    wanna: 'want to',
    gotta: 'got to',
    tho: 'though',
    today: DAY,
    tomorrow: DAY,
    tmrw: DAY,
    tonight: DAY,
    yesterday: DAY,
  }),
);

/**
 * The words and marks of one sentence, contractions cut in two. A sentence all in capitals is read as if it were small, so that a name in it
 * may pass as a word; elsewhere a capital within the sentence makes a name unless the word is mostly written small.
 */
export function words(sentence: string, habit: (word: string) => Habit): readonly string[] {
  const found: string[] = [];
  let begins = true;
  for (const { 0: raw } of straight(sentence).matchAll(TOKEN)) {
    if (/\d/.test(raw)) {
      found.push(NUMBER);
      begins = false;
    } else if (/\p{L}/u.test(raw)) {
      const small = raw.toLowerCase();
      const loud = raw.length > 1 && raw === raw.toUpperCase() && raw !== small;
      const capital = !loud && raw.length > 1 && /^\p{Lu}/u.test(raw);
      if (loud) found.push(LOUD);
      found.push(...parts(wordText(small, capital, begins, habit)));
      begins = false;
    } else {
      found.push(mark(raw));
      begins ||= /^[.?!"“”:*–—…]/.test(raw);
    }
  }
  return found;
}

/** "didn't" is "did" and "n't"; "he's" is "he" and "'s". */
function parts(word: string): readonly string[] {
  const known = SPELT_OUT.get(word);
  if (known) return known.split(' ');
  const cut = /^(.+?)(n't|'(?:re|ve|ll|d|m|s))$/.exec(word);
  return cut ? [cut[1] as string, cut[2] as string] : [word];
}

function wordText(small: string, capital: boolean, begins: boolean, habit: (word: string) => Habit): string {
  if (DAYS.test(small) && (SURE_DAY.test(small) || (capital && !begins))) return DAY;
  if (MONTHS.test(small) || (capital && !begins && SHORT_MONTHS.test(small))) return MONTH;
  if (SPELT_OUT.has(small)) return small;
  const stem = small.replace(/(?:n't|'(?:re|ve|ll|d|m|s)?)$/, '');
  const known = habit(stem);
  if (known === 'name') return NAME;
  if (capital && (known === undefined || (known === 'either' && !begins))) return NAME;
  return small;
}

function mark(raw: string): string {
  if (raw === '…' || raw.startsWith('..')) return '...';
  if (/[?!]/.test(raw)) {
    if (raw.includes('?') && raw.includes('!')) return '?!';
    return raw.length > 1 ? (raw.includes('?') ? '??' : '!!') : raw;
  }
  if (/[“”]/.test(raw)) return '"';
  if (/[–—]/.test(raw)) return '-';
  return raw;
}
