import { type Flag, found, phrases } from './flag';

const PARTNER = phrases(
  '{your} (?:new |latest |little |so-called |fancy |precious )?(?:bloke|fella|fancy (?:man|woman|piece)|bit on the side|tart|floozy|toy ?boy|mistress|slag|whore|flavour of the month|side ?piece|hussy|husband number|boy toy|rebound)',
  '{your} (?:new|latest|little|so-called|fancy|precious) (?:boyfriend|girlfriend|man|woman|wife|husband|partner|family|life|feller|fiancée?|lady|bird|missus)',
  "(?:what's|whats) (?:his|her) (?:name|face)",
  "(?:not|isn't|isnt|is not|ain't|never be|never will be|won't ever be) (?:his|her|their|anybody's|anyone's) (?:real )?(?:dad|mum|mam|father|mother|daddy|mummy|parent)",
  'hands off (?:my|our)',
  'keep (?:his|her|their|that) (?:\\w+ )?(?:hands|nose|mouth|opinions?|beak|oar)',
  "(?:that|some) (?:bloke|woman|man|girl|bird|tart|slag|cow|creature|person) (?:you|u|of yours|in (?:your|my)|you're)",
  'playing (?:happy families|mummy|daddy|mum|dad|house)',
  '(?:step|new|replacement|pretend|fake)[- ]?(?:mummy|daddy)',
  'strange (?:man|men|woman|women|bloke)',
  '(?:shacked up|moved (?:him|her) in|jumped into bed|sleeping with|shagging|in your bed|in my bed)',
  "while {you}(?:'re| are| were) (?:off )?with (?:him|her)",
  'another one for the collection',
);

export const newPartner: Flag = {
  id: 'new-partner',
  description: "The reader's partner as the subject.",
  reason: 'tone.newPartner',
  severity: 2,
  find: found(PARTNER),
  matches: ['Tell your new bloke to keep his hands off.', "He's not his dad and never will be.", 'Enjoy playing happy families.'],
  ignores: [
    'Could your partner collect Max on Wednesday instead?',
    'Is Priya bringing them, or you?',
    "Her new teacher is Mr Bhatt; he's lovely.",
  ],
};
