import { FIRST_NAMES, NAME_WORDS } from '../text/first-names';
import { folded, HUMP } from './folded';
import { inLatin } from './look-alikes';
import { GIVEN_NAMES, GIVEN_WORDS } from './short-names';

/** A word that may be a name, as the text has it. */
export interface NameFind {
  /** Without "'s". */
  readonly find: string;
  readonly start: number;
  /**
   * `listed`: a known first name. `titled`: behind "Mrs" and the like. `capital`: a capital that neither the place in the sentence nor a known
   * word explains; weaker, and dropped where the same word stands in small letters elsewhere.
   */
  readonly told: 'listed' | 'titled' | 'capital';
  readonly what: 'name' | 'place';
  /** Said of as one says of a child: collected, put to bed, their homework. */
  readonly likeAChild: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words with a capital that name nobody in particular. */
const CAPITALS = set(`
  i i'm i'll i've i'd im ive ill monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february
  march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas xmas easter halloween
  diwali eid ramadan hanukkah boxing bonfire mothers fathers mother's father's new year's year mum mummy mam mammy mom dad daddy nan nana nanny nanna gran granny grandma
  grandad grandpa taid nain auntie aunty aunt uncle mr mrs ms miss dr sir madam god lord english french spanish german welsh irish scottish british european polish
  italian chinese indian american england wales scotland britain ireland uk gb eu cafcass cms csa nhs gp a&e court family solicitor judge order child arrangements order
  whatsapp facebook messenger instagram snapchat tiktok youtube google gmail outlook zoom teams skype facetime iphone ipad android netflix disney xbox playstation
  nintendo switch minecraft roblox lego fortnite amazon ebay paypal monzo uber tesco asda aldi lidl sainsburys morrisons boots argos ikea primark greggs mcdonalds mcdonald's kfc
  subway costa starbucks calpol ventolin nurofen piriton ok okay pe pta re maths science history art reception nursery school primary half term half-term half-terms inset
  brownies beavers cubs scouts rainbows guides christian muslim jewish catholic hi hello hey dear thanks thank regards re fwd fw ps pm am bst gmt tv dvd pin
  ourfamilywizard talkingparents appclose evenkeel roundcube yes no please sorry also but and so then the a an we you he she they it this that my your our if when
  father christmas santa classroom next argos asos vinted spotify apple samsung windows word excel office teams chat gpt monopoly lidl waitrose co-op nandos nando's pizza hut bbc itv cbeebies
  pesach passover shabbat chanukah purim sukkot quran koran bible torah mosque gurdwara vaisakhi navratri holi lent advent pentecost mubarak ammi abbu abbi baba dada dadi nana nani chacha chachi phupho bhua masi taya didi beti beta ji babcia dziadek oma opa yiayia abuela mamgu tadcu dad mam
  sul llun mawrth mercher iau gwener sadwrn ionawr chwefror ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr nadolig pasg sgt pc supt insp dc ds cllr rev paediatrician consultant granda wee weans bairns
  bst mot dvla hmrc universal credit benefit legal aid section practice direction act
`);
/** Words that a name follows. */
const TITLES =
  /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Rev|PC|DC|Sgt|Judge|Justice|Cllr|Coach|Sister|Auntie|Aunty|Aunt|Uncle|Nana|Nanny|Nan|Granny|Grandma|Grandad|Grandpa)\.?\s+$/iu;
const PLACE_BEFORE = /\b(?:in|near|around|outside|via|towards|live in|lives in|moved to|moving to|drive to|train to|bus to|trip to)\s+$/i;
/** Names of towns that are words too. */
const TOWN_WORDS = set(
  'bath barking battle beer bury cork deal diss flint ham hook hull leek mold poole reading rugby rye sale sandwich street tring ware wells',
);
const CHILD_BEFORE =
  /\b(?:collect(?:ing|ed)?|pick(?:ing|ed)? up|drop(?:ping|ped)?(?: off)?|fetch|fetched|fetching|have|had|having|bring(?:ing)?|brought|tak(?:e|ing)|took|son|daughter|see|seeing|tell|kiss|babysit|put|pack(?:ed)?|give|gave|feed|fed|bathe?d?|dress(?:ed)?|return(?:ing|ed)?|call(?:ing)? with|contact with|time with|birthday for|for)\s+$/i;
const CHILD_BEHIND =
  /^['’]s (?:homework|school|nursery|bag|birthday|shoes|coat|bedtime|teacher|lunch|clothes|uniform|room|asthma|inhaler|class|swimming|football|party|reading|medicine|glasses|kit|trip|report|dentist|doctor|passport|toys?|teddy|tooth|cough|temperature|school report|parents)|^ (?:was|is|has been|seems|came home|is still) (?:ill|sick|poorly|asleep|tired|upset|crying|fine|coming|ready|unwell|off school|hungry|in bed|at school|at nursery)|^ (?:has|needs|had) (?:a temperature|a cough|swimming|football|homework|nits|an? |her|his|the|been|to|school)/i;

/** In small letters too a name stands behind these, where what follows is no word of the sentence. */
const SMALL_TITLE = /(?:^|[^\p{L}])(?:mr|mrs|ms|dr|sgt|pc|aunty|auntie|uncle|nanny|granny)\.? $/u;
const NO_FAMILY_NAME = set(
  'and the is was has had says said told rang at from in on to will can would about if who that s for with but or so a an my his her our their appointment letter surgery came went left wants thinks',
);
/** Pet names: "Lil Bear", "Baby Jo". */
const PET = /(?:^|[^\p{L}])(?:Lil|Lil'|Li'l|Little|Baby|Big|Wee|Our|Oor)\s+(?:wee )?$/u;
/** Behind a small word that is a name as well: "mark says", "hope has swimming", "lily's GP". */
const DOES_WHAT_PEOPLE_DO =
  /^(?:['’]s (?!up|on|off|over|the|a|been|going|not|that|it|fine|sake)\p{L}| (?:says|said|has (?!been|to be|it|the|a )|had (?!been|to be)|told|wants|needs|lost|forgot|cried|came|rang|loves|hates|misses|got|will (?:collect|pick|be|have|drop|come)|is (?:with|at|in|ill|poorly|sick|asleep|upset|here|home|not|off|\d)|was (?:sick|ill|upset|crying|late|at|with|in|here)|gets?|goes|went|likes|did|does|and (?:her|his|my)))/u;
const BEFORE_A_NAME_SMALL = /(?:^|[.!?\n]\s*)(?:is|was|has|can|will|does|did|tell|ask|give|let|for|with|and|ring|love to) $/iu;
/** What belongs to a child, behind a name at the head of a sentence: "Ivy nursery bill". */
const BELONGINGS = /^ (?:nursery|school|homework|swimming|birthday|lunch|passport|prescription|inhaler|uniform|football|dentist|gp) /u;

/** With the marks and unseen characters that may stand in a word; with digits and signs for letters ("0llie") only behind or before a letter. */
const WORD =
  /(?<![\p{L}\p{N}@._])(?:\p{L}[\p{L}\p{M}\p{Cf}'’-]*|[0-9@$][\p{L}]{3,}|\p{L}+[0-9@$!|][\p{L}]+)(?![\p{N}@])|(?<![\p{L}\p{N}@._])\p{L}[\p{L}\p{M}\p{Cf}'’-]*/gu;
/** Letters that stand apart: "S a m". */
const SPACED = /(?<![\p{L}\p{N}])\p{L}([ ._*-])\p{L}(?:\1\p{L})+(?![\p{L}\p{N}])/gu;
/** Open a message before a comma, and are no names. */
const OPENERS = set(
  'sorry yes yeah yep no nope nah ok okay thanks thank cheers ta well anyway also however look listen right fine actually seriously sure great hi hiya hello hey please again first second third last today tomorrow yesterday tonight meanwhile otherwise instead besides still then now so but and or oh ah um hmm haha lol wow god jesus babe love darling mate morning evening afternoon cool nice good lovely perfect brilliant agreed noted understood correct wrong true false maybe perhaps indeed further moreover therefore thus since because although though if when while after before until once overall enough alright alas whatever wait stop welcome congratulations done bye goodnight goodbye regards diolch iawn whoever wherever reminder update question note fyi btw',
);
/** Ask or tell somebody something before a name at the head of a sentence. */
const BEFORE_NAMES = set(
  'ask tell ring call text email phone collect meet pick drop bring take give send see visit follow leave leaving going let love miss thank thanks dear hi hello hey near from to at in on with for by about like unlike and but or when if is was has can does did will would could should please poor little big new old happy merry good great nice best kind late early half full high low last next this that these those every each some any all both my your his her our their no not yes the a an only even remember check find watch help keep make put show read write wish wishing sending love hope hoping see seeing since until after before during',
);
/** What follows a name at the head of a sentence: "Anwen's party", "Barry has rung". */
const PERSON_BEHIND =
  /^(?:['’]s\b| (?:is|was|has|had|will|would|can|should|could|does|did|said|says|told|tells|wants|needs|loves|likes|hates|misses|rang|left|looked|looks|came|comes|asked|cried|wore|forgot|lost|got|went|slept|ate|thinks|knows|seems|family|from his|from her|isn['’]t|wasn['’]t|hasn['’]t|doesn['’]t|didn['’]t|won['’]t|can['’]t)(?![\p{L}])| and \p{Lu})/u;
/** Words at the head of a sentence that are no names, whatever follows. */
const STARTERS = set(`
  what where who why how which whose there here everything everyone everybody nothing nobody no-one none something someone somebody anything anyone anybody
  today tomorrow yesterday tonight now work life money time parents kids children both contact handover pickup collection maintenance mediation police social services
  homework swimming football dinner tea bedtime breakfast lunch nursery food travel traffic parking nothing all each neither either most many some one two three
  whatever whoever something's other another these those such his her its their ours hers mine yours fine good great nice sad bad wrong right
  communication everything's mother father brother sister son daughter teacher doctor dentist solicitor school hospital weather holiday holidays weekend week month morning
  evening afternoon lunchtime bed bath reading maths spelling only still just even maybe perhaps whenever wherever having being going getting doing making asking
  let let's did does do is are was were has have had can could would should shall may might must
`);
/** Behind these a capital says nothing. */
const SENTENCE_START = /(?:^|[.!?:;…\n\r•*>"“”‘([-]|\p{Extended_Pictographic}|\uFE0F)\s*$/u;

/** How a word is looked up: small, without accents and unseen marks, in Latin letters, digits read as the letters that they stand for. */
function keyOf(word: string): string {
  const key = folded(inLatin(word)).text.replaceAll(HUMP, '');
  return /[\d@$!|]/.test(key) ? key.replace(/[013457@$!|]/g, (sign) => READ_AS[sign] ?? sign) : key;
}

const READ_AS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
};

const isName = (key: string): boolean => FIRST_NAMES.has(key) || (GIVEN_NAMES.has(key) && !NAME_WORDS.has(key));
const isNameWord = (key: string): boolean => NAME_WORDS.has(key) || GIVEN_WORDS.has(key);

/** The words of a text that may be names. @param small takes each word that stands in small letters. @param free tells whether a place is not part of something else. */
export function nameFinds(
  text: string,
  small: (word: string) => void,
  free: (start: number, end: number) => boolean = () => true,
): readonly NameFind[] {
  const words = Array.from(text.matchAll(WORD), (match) => {
    const bare = match[0].replace(/['’]s?$|[-'’]+$/u, '');
    return { bare, start: match.index, key: keyOf(bare) };
  }).filter(({ bare }) => bare !== '');
  const capitals = words.filter(({ bare }) => /^\p{Lu}/u.test(bare)).length;
  // In a title, or in shouting, capitals say nothing.
  const isTitle = words.length > 2 && capitals > words.length * 0.6;
  const found: NameFind[] = [];
  for (const { 0: spaced, index } of text.matchAll(SPACED)) {
    const joined = spaced.replace(/[ ._*-]/g, '');
    const isNamed = isName(keyOf(joined)) || isNameWord(keyOf(joined)) || /^\p{Lu}\p{Ll}{3,}$/u.test(joined);
    if (isNamed && free(index, index + spaced.length))
      found.push({ find: spaced, start: index, told: 'listed', what: 'name', likeAChild: false });
  }
  for (const { bare, start, key } of words) {
    const isCapital = /^\p{Lu}/u.test(bare);
    const isSmallStart = !isCapital && SENTENCE_START.test(text.slice(Math.max(0, start - 40), start));
    const isShouted = bare.length > 1 && bare === bare.toUpperCase();
    if (!isCapital) small(key);
    if (!free(start, start + bare.length)) continue;
    const [before, behind] = [text.slice(Math.max(0, start - 40), start), text.slice(start + bare.length, start + bare.length + 40)];
    const take = (told: NameFind['told'], what: NameFind['what'] = 'name'): void => {
      found.push({ find: bare, start, told, what, likeAChild: CHILD_BEFORE.test(before) || CHILD_BEHIND.test(behind) });
    };
    if (isName(key) || key.split('-').some((part, _, all) => all.length > 1 && isName(part))) take('listed');
    else if (/[\d@$!|]/.test(bare)) continue;
    else if (!isCapital) {
      if (SMALL_TITLE.test(before) && !CAPITALS.has(key) && !NO_FAMILY_NAME.has(key) && bare.length > 2) take('titled');
      else if (isNameWord(key) && !/^(?:will|may|art|street|reading)$/.test(key) && !TOWN_WORDS.has(key)) {
        if (
          (isSmallStart && DOES_WHAT_PEOPLE_DO.test(behind)) ||
          (GIVEN_WORDS.has(key) && BEFORE_A_NAME_SMALL.test(before) && /^ (?:with|at|ok|in|to|is|not|that)(?!\p{L})/u.test(behind))
        )
          take('listed');
      }
    } else if (TITLES.test(before) && !CAPITALS.has(key)) take('titled');
    else if (isShouted || isTitle || bare.length < 2) continue;
    else {
      const afterName = found.at(-1);
      const follows = afterName !== undefined && /^ $/.test(text.slice(afterName.start + afterName.find.length, start));
      const isStart = SENTENCE_START.test(before);
      const isMonth = /^(?:may|june|april|august)$/.test(key);
      const isPerson = PERSON_BEHIND.test(behind) && !STARTERS.has(key) && !isMonth;
      const isAddressed = isStart && /^, \p{L}/u.test(behind) && !OPENERS.has(key) && !STARTERS.has(key) && !key.endsWith('ly');
      const next = /^ (\p{Lu}\p{Ll}[\p{L}'’-]*)/u.exec(behind)?.[1]?.toLowerCase();
      const hasFamilyName =
        isStart &&
        next !== undefined &&
        !CAPITALS.has(next) &&
        !isName(next) &&
        !isNameWord(next) &&
        !BEFORE_NAMES.has(key) &&
        !OPENERS.has(key) &&
        !STARTERS.has(key);
      const isCalled =
        isStart && isNameWord(key) && ((!isMonth && /^, /.test(behind)) || BELONGINGS.test(behind) || DOES_WHAT_PEOPLE_DO.test(behind));
      if (isCalled || (PET.test(before) && !CAPITALS.has(key))) take('listed');
      else if (TOWN_WORDS.has(key) && !isStart && PLACE_BEFORE.test(before)) take('capital', 'place');
      else if (isNameWord(key)) {
        if ((!isStart && !isMonth) || (isPerson && !/^(?:will|may|mark|bill|grant|chase|hope|pat|sue|rob|lance)$/.test(key)))
          take('listed');
      } else if (
        (!isStart || follows || isPerson || isAddressed || hasFamilyName) &&
        !CAPITALS.has(key) &&
        !CAPITALS.has(key.replace(/s$/, '')) &&
        (bare.length > 2 || follows)
      ) {
        take('capital', follows && afterName.what === 'place' ? 'place' : !isStart && PLACE_BEFORE.test(before) ? 'place' : 'name');
      }
    }
  }
  return found;
}
