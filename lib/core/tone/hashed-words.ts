/** The word model's table has 2^15 places of one byte each. */
export const PLACES = 1 << 15;

/** FNV-1a, 32 bits: small, quick, and the same everywhere. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value ^= value >>> 15;
  return value >>> 0;
}

const WORD = /[\p{L}\p{N}£€$]+(?:'\p{L}+)?|[?!]+|\p{Extended_Pictographic}/gu;

/** The same word however it is thumbed. */
const IN_FULL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    u: 'you',
    ya: 'you',
    yous: 'you',
    ur: 'your',
    yer: 'your',
    r: 'are',
    dont: "don't",
    cant: "can't",
    wont: "won't",
    didnt: "didn't",
    doesnt: "doesn't",
    isnt: "isn't",
    havent: "haven't",
    hasnt: "hasn't",
    wasnt: "wasn't",
    wouldnt: "wouldn't",
    couldnt: "couldn't",
    im: "i'm",
    ive: "i've",
    youre: "you're",
    youve: "you've",
    thats: "that's",
    whats: "what's",
    hes: "he's",
    shes: "she's",
    cos: 'because',
    coz: 'because',
    pls: 'please',
    plz: 'please',
    thx: 'thanks',
    n: 'and',
    mum: 'mother',
    mam: 'mother',
    mom: 'mother',
    dad: 'father',
  }),
);

/** Who is meant and how much it costs must not move the score: every name is one name, every number one number. */
function words(clause: string): readonly string[] {
  return Array.from(clause.matchAll(WORD), ({ 0: word, index }) => {
    if (/\d/.test(word)) return '0';
    if (index > 0 && /^\p{Lu}\p{Ll}/u.test(word)) return 'Name';
    const small = word.toLowerCase();
    return IN_FULL.get(small) ?? small;
  });
}

const PIECE = 4;

/** The places in the table of a clause's words, pairs of words and pieces of longer words, each once. */
export function wordPlaces(clause: string): readonly number[] {
  const places = new Set<number>();
  let before = '^';
  for (const word of words(clause.replace(/[‘’ʼ]/g, "'"))) {
    places.add(hash(word) % PLACES);
    places.add(hash(`${before} ${word}`) % PLACES);
    if (word.length > PIECE) {
      for (let at = 0; at + PIECE <= word.length; at++) places.add(hash(`~${word.slice(at, at + PIECE)}`) % PLACES);
    }
    before = word;
  }
  places.add(hash(`${before} $`) % PLACES);
  return [...places];
}
