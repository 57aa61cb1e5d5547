import { FIRST_NAMES, NAME_WORDS } from '../text/first-names';

/** One name for all, which every list of names has. */
const NAME = 'Craig';

const COUNT = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})';
const TENS = '(?:\\d[\\d,.]*|(?:a )?(?:hundred|thousand|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|five|twelve|fifteen))';

/** Hours, days and sums in words, as those in figures; each rule with a sign without which it has nothing to do. */
const IN_FIGURES: readonly (readonly [sign: RegExp, said: RegExp, figures: string])[] = [
  [
    /half|past|\bto\b/i,
    new RegExp(`\\b(?:half(?: past)?|(?:quarter|five|ten|twenty) (?:past|to)) ${COUNT}\\b(?! (?:of|weeks|days|hours|minutes|years))`, 'gi'),
    '5.30',
  ],
  [/clock/i, new RegExp(`\\b${COUNT} ?o['’]?clock\\b`, 'gi'), '5.30'],
  [/\d (?:a|p)/i, /\b(\d{1,2}(?:[.:]\d{2})?) (?:am|pm|a\.m\.|p\.m\.)(?![\p{L}\d])/giu, '$1pm'],
  [/noon|midday|midnight/i, /\b(at|by|until|till|from|before|after) (?:noon|midday|midnight)\b/gi, '$1 5.30'],
  [
    /\b(?:at|by|until|till) [eflnost]/i,
    /\b(at|by|until|till) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= (?:on|today|tomorrow|tonight|please|sharp|then|instead|and)\b|[,.?!]|$)/gi,
    '$1 5.30',
  ],
  [/quid|pound|euro|dollar/i, new RegExp(`\\b${TENS} (?:quid|pounds?|euros?|dollars?)\\b`, 'gi'), '£5'],
  [/tue|weds|thur/, /\b(?:tues?|weds|thurs?)\b\.?/g, 'Tuesday'],
  [
    / (?:mon|tue|wed|thu|fri|sat|sun)\b/,
    /\b(do|on|this|next|last|every|by|till|until|for) (?:mon|tue|wed|thu|fri|sat|sun)\b(?!\.?\p{L})/gu,
    '$1 Tuesday',
  ],
];

/** Who somebody is, said of anybody but the reader: said to the reader it may be a label. */
const WHO =
  /(?<!\b(?:you|u|ya|yous)(?:['’]?re| are| r)? (?:\w+ ){0,2})(?<=\b(?:am|['’]m|im|is|['’]s|are|['’]re|was|were|be|being|as|also|both) )(?:gay|lesbian|a lesbian|bisexual|bi|queer|trans|transgender|non-?binary|autistic|deaf|blind|dyslexic|dyspraxic|disabled|epileptic|diabetic|bipolar|schizophrenic|depressed|adhd|muslim|christian|jewish|hindu|sikh|catholic|protestant|buddhist|atheist|an atheist|a traveller)\b/gi;
const WHO_SIGN =
  /gay|lesb|bi|queer|trans|tic\b|deaf|blind|disab|depress|adhd|muslim|christ|jew|hindu|sikh|catho|protest|budd|athei|travell/i;

/** Swearing that cheers: an exclamation about no reader, or a stronger "very" before praise. */
const CHEERS: readonly (readonly [said: RegExp, plainly: string])[] = [
  [
    /^(?:holy (?:shit|fuck|crap)|fuck me|fuck yes+|fuck yeah|bloody hell|hell yes|no fucking way)\b[,!. ]*(?=$|we\b|he\b|she\b|they\b|i\b|it\b|that\b|what a\b|the\b)/i,
    'Wow ',
  ],
  [
    /\b(?:bloody|fuckin[g']?|effing|frigging|flipping|chuffing) (?=(?:brilliant|amazing|great|good|lovely|proud|delicious|beautiful|marvellous|fantastic|wonderful|gorgeous|excellent|legend|star|hilarious|loved?|happy|freezing|boiling|knackered|cold|tired|winner|awesome|magic)\b)/gi,
    '',
  ],
];
const SWEARS = /bloody|fuck|eff|frig|flip|chuff|hell|holy/i;

/** Words of one region or another, as everybody's. */
const EVERYWHERE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    wee: 'little',
    da: 'dad',
    mam: 'mum',
    mammy: 'mum',
    maw: 'mum',
    weans: 'children',
    wains: 'children',
    bairns: 'children',
    wean: 'child',
    bairn: 'child',
    lass: 'girl',
    lassie: 'girl',
    lad: 'boy',
    nowt: 'nothing',
    owt: 'anything',
    summat: 'something',
    aye: 'yes',
    naw: 'no',
    didnae: "didn't",
    dinnae: "don't",
    cannae: "can't",
    wasnae: "wasn't",
    isnae: "isn't",
    willnae: "won't",
    yer: 'your',
    yez: 'you',
    ye: 'you',
  }),
);

/** A word of letters, with its marks, hyphens and apostrophes; the first is enough, and quicker, where all is ASCII. */
const ASCII_WORD = /[A-Za-z]+(?:['-][A-Za-z]+)*/g;
const WORD = /\p{L}[\p{L}\p{M}]*(?:[’'-][\p{L}][\p{L}\p{M}]*)*/gu;
const NOT_ASCII = /[\u0080-\uffff]/;
const NOT_LATIN = /^(?:(?!\p{Script=Latin})[\p{L}\p{M}'’-])+$/u;
const JOINED_NAME = /^\p{Lu}[\p{L}\p{M}'’]*(?:-[\p{L}\p{M}'’]+)*-\p{Lu}[\p{L}\p{M}'’]*$/u;
const INITIALS = /^[A-Z]J$/;
/** What follows a name that begins a sentence, and seldom the word that it also is. */
const OF_A_NAME =
  /^(?: (?:is|isn['’]t|was|wasn['’]t|has|hasn['’]t|had|needs|wants|said|says|asked|told|got|loves|likes|left|goes|went|came|comes|seems|looks|feels|did|does|didn['’]t|doesn['’]t|won['’]t|can['’]t|rang|thinks|knows)\b| and (?:I\b|\p{Lu}\p{Ll})|, \p{Lu}\p{Ll}+(?:,| and ))/u;
const OPENS = /(?:^|[.?!:"“”*–—…] ?)$/;

/**
 * A sentence in which every name is one name, hours, days and sums in words stand in figures, and swearing that cheers is left
 * out, so that who somebody is, how they talk and when something happens cannot move the score. For the model only: nothing of
 * it is shown.
 */
export function neutral(sentence: string): string {
  let text = sentence;
  for (const [sign, said, figures] of IN_FIGURES) if (sign.test(text)) text = text.replace(said, figures);
  if (SWEARS.test(text)) for (const [said, plainly] of CHEERS) text = text.replace(said, plainly);
  if (WHO_SIGN.test(text)) text = text.replace(WHO, NAME);
  const ascii = !NOT_ASCII.test(text);
  const loud = text === text.toUpperCase();
  const latin = ascii || /\p{Script=Latin}/u.test(text);
  const name = loud ? NAME.toUpperCase() : NAME;
  return text.replace(ascii ? ASCII_WORD : WORD, (whole: string, at: number) => {
    // Most words are small, plain and no name: they are done with one look into the list.
    const small = whole.toLowerCase();
    if (small === whole && ascii && !whole.includes("'")) return FIRST_NAMES.has(whole) ? name : (EVERYWHERE.get(whole) ?? whole);
    const cut = /['’][sS]?$/.exec(whole)?.index ?? whole.length;
    const ending = whole.slice(cut);
    const word = whole.slice(0, cut);
    if (FIRST_NAMES.has(small.slice(0, cut))) return name + ending;
    if (!ascii && NOT_LATIN.test(word)) return latin ? name + ending : whole;
    const everywhere = EVERYWHERE.get(small);
    if (everywhere) return everywhere;
    if (loud || small === whole) return whole;
    if (JOINED_NAME.test(word) || INITIALS.test(word)) return name + ending;
    return isNameHere(word, ending, text, at) ? name + ending : whole;
  });
}

/** A name that is a word too, by its capital and its neighbours. "May" and "June" are months as a rule. */
function isNameHere(word: string, ending: string, text: string, at: number): boolean {
  const small = word.toLowerCase();
  if (!NAME_WORDS.has(small) || !/^\p{Lu}\p{Ll}/u.test(word)) return false;
  if (ending !== '' || OF_A_NAME.test(text.slice(at + word.length, at + word.length + 16))) return true;
  return !/^(?:april|may|june|august)$/.test(small) && !OPENS.test(text.slice(Math.max(0, at - 2), at));
}
