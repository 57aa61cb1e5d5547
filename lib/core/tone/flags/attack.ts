import { type Flag, found, phrases } from './flag';

const BAD =
  '(?:liar|lying|lazy|selfish|pathetic|useless|stupid|thick|idiot(?:ic)?|moron(?:ic)?|imbecile|fool|joke|disgrace|disgusting|cruel|nasty|evil|vile|spiteful|vindictive|petty|childish|immature|irresponsible|unreliable|incompetent|incapable|unfit|neglectful|ridiculous|unreasonable|difficult|impossible|unbelievable|insufferable|arrogant|smug|entitled|sanctimonious|pompous|patronising|rude|ignorant|clueless|hopeless|worthless|waste of space|waste of (?:oxygen|air|skin)|coward(?:ly)?|bully|cheat|hypocrite|hypocritical|loser|failure|deadbeat|drama queen|control freak|bitter|jealous|twisted|sick|heartless|cold|callous|self-centred|self-absorbed|self-obsessed|embarrassment|embarrassing|burden|brat|child|baby|snake|rat|pig|cow|bitch|witch|monster|animal|scum|trash|prick|dick(?:head)?|twat|arse(?:hole)?|asshole|tosser|wanker|bastard|git|bellend|muppet|clown|numpty|melt|plank|pillock|prat|eejit|gobshite|cunt|slag|tart|whore|bell-end|dope|dumb|part-timer|visitor|lump|article|excuse|mug|weasel|sponger|leech|parasite|freeloader|creep|thief|nightmare|bad (?:mum|mother|dad|father|parent)|terrible (?:mum|mother|dad|father|parent)|no (?:father|mother|dad|mum|man|parent)|not a (?:father|mother|dad|mum|man|real|proper|parent)|deluded|dishonest|two-faced|untrustworthy|unkind|mean|mad|mental|insane|crazy|nuts|bonkers|weird|off your head|all talk|full of (?:it|shit|crap|yourself)|out of order|out of your mind|so full|such hard work|hard work)';
const ATTACK = phrases(
  `{youre} (?:{mild} )*(?:\\w+ (?:and |, ?)?)?${BAD}`,
  `{you} (?:\\w+ )?(?:\\w+ )?(?:liar|lump|cow|git|idiot|moron|prick|dickhead|twat|wanker|tosser|bastard|bitch|witch|rat|pig|snake|coward|joke|arsehole|asshole|clown|muppet|loser|cunt|shit|creep|fool|imbecile|thief|excuse|article|eejit|bully|pillock|weasel|scrote|tit|tool|knob|knobhead|melt|donut|hypocrite|brat|leech|sponger|monster|psycho|cretin|waster|slag|whore|numpty|gobshite)`,
  '(?:someone|people|a (?:man|woman|person|parent)) like {you}',
  '{you} (?:disgust|revolt|sicken|repulse) me',
  '{you} make me (?:sick|ill|laugh)',
  '(?:sorry|poor|pathetic|lousy|some|pitiful) excuse (?:for|of) a',
  'excuse for a (?:father|mother|dad|mum|man|woman|parent|human)',
  '{you} (?:lie|lied|lying|lies)',
  '(?:liar|liars|lies)$',
  'all (?:lies|talk)',
  '{your} (?:lies|excuses|nonsense|bullshit|crap|whining|whinging|moaning|drama|tantrums?|behaviour|attitude|laziness|selfishness|stupidity|incompetence|arrogance|ego|temper|tiny brain|fat|ugly|stupid|pathetic|sad|miserable|precious|big mouth|gob)',
  '(?:what a|such a|absolute|complete|total|utter|proper|right) (?:joke|disgrace|idiot|loser|prick|dick|twat|bitch|clown|muppet|liar|mess|shambles|state|waste|cow|bastard|hypocrite|embarrassment|coward|arse|tit)',
  '(?:fuck|fk|f\\*+k|eff|piss|sod|bugger|naff|jog|do one|get lost|go to hell|drop dead|rot)(?:ing)? ?(?:off|you|u|on|yourself)',
  '(?:go to hell|drop dead|get lost|get stuffed|do one|shut up|shut it|screw you|up yours|bite me|get a life|get a hobby|jog on|rot in|hope you rot|shove (?:it|your)|stick (?:it|your) (?:up|where))',
  '(?:a )?(?:better|worse|real|proper) (?:dad|mum|father|mother|parent|man|woman) (?:than {you}|would|to them)',
  "i (?:hate|despise|loathe|pity|can't stand) {you}",
  '(?:sick|tired|sick and tired|fed up|had enough) (?:of|with) (?:{you}|{your})',
  "{you} (?:couldn't|can't|cant|could not) (?:organise|run|look after|parent|boil|manage|even (?:look|be|manage|get)|be trusted|tell the truth|keep)",
  "{you}(?:'ve| have)? (?:no|zero|got no) (?:shame|idea|clue|respect|right to|morals|conscience|backbone|spine|integrity|interest|manners|self)",
  '(?:too|so) (?:thick|stupid|lazy|busy|selfish|drunk|tight|important|wrapped up|proud) (?:to|for|with|in)',
  'beneath contempt|below contempt',
  '(?:never|not) (?:been )?(?:a|much of a) (?:real |proper |decent |good )?(?:dad|mum|father|mother|parent|husband|wife)',
  'what (?:you|u) are$',
  'pull the other',
  '(?:bullshit|bollocks|horseshit|crap|rubbish|nonsense),? (?:and )?{you}',
  'piss ?(?:taker|taking|poor)',
  'taking the (?:piss|mick|mickey)',
);
const KIND = phrases(
  "you(?:'re| are) (?:a star|so kind|a legend|an angel|right|welcome|a lifesaver|not)",
  'no excuses needed',
  'you must be (?:sick|mad)',
  'sick (?:bug|day|note)',
  "if you(?:'re| are) (?:sick|ill|cold|mad busy)",
  "sorry you(?:'re| are) sick",
  'not being (?:difficult|funny|mean)',
  'sleep like a',
  "when you(?:'re| are) sick",
  "i'm (?:a|an|such)",
  'mean to',
  'mean (?:the|that|by|\\d)',
);

export const attack: Flag = {
  id: 'attack',
  description: 'What the reader is: an insult, or a judgement of the person.',
  reason: 'tone.attack',
  severity: 3,
  find: found(ATTACK, KIND),
  matches: ["You're a liar.", 'I am not wasting my breath on someone like you.', 'You useless lump.'],
  ignores: [
    'He can be a cheeky monkey at bath time.',
    "You're a star, thank you.",
    'There is a sick bug going round, so if you are ill we can swap.',
  ],
};
