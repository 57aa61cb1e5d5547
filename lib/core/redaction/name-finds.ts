import { FIRST_NAMES, NAME_WORDS } from '../text/first-names';

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
  subway costa starbucks calpol ventolin nurofen piriton ok okay pe pta re maths science history art reception nursery school primary half term inset
  brownies beavers cubs scouts rainbows guides christian muslim jewish catholic hi hello hey dear thanks thank regards re fwd fw ps pm am bst gmt tv dvd pin
  ourfamilywizard talkingparents appclose evenkeel roundcube yes no please sorry also but and so then the a an we you he she they it this that my your our if when
  father christmas santa classroom next argos asos vinted spotify apple samsung windows word excel office teams chat gpt monopoly lidl waitrose co-op nandos nando's pizza hut bbc itv cbeebies
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

const WORD = /(?<![\p{L}\p{N}@._])\p{L}[\p{L}'’-]*/gu;
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

/** The words of a text that may be names. @param small takes each word that stands in small letters. @param free tells whether a place is not part of something else. */
export function nameFinds(
  text: string,
  small: (word: string) => void,
  free: (start: number, end: number) => boolean = () => true,
): readonly NameFind[] {
  const words = Array.from(text.matchAll(WORD), (match) => {
    const bare = match[0].replace(/['’]s?$|[-'’]+$/u, '');
    return { bare, start: match.index, key: bare.toLowerCase().replaceAll('’', "'") };
  }).filter(({ bare }) => bare !== '');
  const capitals = words.filter(({ bare }) => /^\p{Lu}/u.test(bare)).length;
  // In a title, or in shouting, capitals say nothing.
  const isTitle = words.length > 2 && capitals > words.length * 0.6;
  const found: NameFind[] = [];
  for (const { bare, start, key } of words) {
    const isCapital = /^\p{Lu}/u.test(bare);
    const isShouted = bare.length > 1 && bare === bare.toUpperCase();
    if (!isCapital) small(key);
    if (!free(start, start + bare.length)) continue;
    const [before, behind] = [text.slice(Math.max(0, start - 40), start), text.slice(start + bare.length, start + bare.length + 40)];
    const take = (told: NameFind['told'], what: NameFind['what'] = 'name'): void => {
      found.push({ find: bare, start, told, what, likeAChild: CHILD_BEFORE.test(before) || CHILD_BEHIND.test(behind) });
    };
    if (FIRST_NAMES.has(key) || key.split('-').some((part, _, all) => all.length > 1 && FIRST_NAMES.has(part))) take('listed');
    else if (!isCapital) continue;
    else if (TITLES.test(before) && !CAPITALS.has(key)) take('titled');
    else if (isShouted || isTitle || bare.length < 2) continue;
    else {
      const afterName = found.at(-1);
      const follows = afterName !== undefined && /^ $/.test(text.slice(afterName.start + afterName.find.length, start));
      const isStart = SENTENCE_START.test(before);
      const isMonth = /^(?:may|june|april|august)$/.test(key);
      const isPerson = PERSON_BEHIND.test(behind) && !STARTERS.has(key) && !isMonth;
      if (TOWN_WORDS.has(key) && !isStart && PLACE_BEFORE.test(before)) take('capital', 'place');
      else if (NAME_WORDS.has(key)) {
        if ((!isStart && !isMonth) || (isPerson && !/^(?:will|may|mark|bill|grant|chase|hope|pat|sue|rob|lance)$/.test(key)))
          take('listed');
      } else if ((!isStart || follows || isPerson) && !CAPITALS.has(key) && bare.length > 2) {
        take('capital', follows && afterName.what === 'place' ? 'place' : !isStart && PLACE_BEFORE.test(before) ? 'place' : 'name');
      }
    }
  }
  return found;
}
