import { allOf, isReported, type LintRule, words } from '../rule';

const RHETORIC = words(
  "needless to say|(?:it )?goes without saying|it will come as no surprise|at the end of the day|enough is enough|long story short|mark my words|make no mistake|the less said|time will tell|only time will tell|once more|a slap in the face|stab(?:bed)? in the back|rub salt|worst nightmare|pillar to post|at my wits' end|the bane of|heaven forbid|god forbid|god knows|goodness knows|as (?:per )?usual|as ever|yet again|once again|typical(?:ly)?(?! (?:day|week|weekend|school|evening|morning|routine|symptom))|of all people|no wonder|surprise,? surprise|lo and behold|to add insult to injury|the final straw|the icing on the cake|adding insult|beggars belief|words fail me|believe it or not|suffice (?:it )?to say|as if that were not enough|how convenient|so much for|to say the least|not to mention|let alone|for the umpteenth time|took it upon (?:himself|herself)|had the (?:audacity|nerve|cheek|gall)|saw fit to|could not even|did not even(?! out)|bothered to|never ceases|walking on eggshells|living hell|a living nightmare|moved heaven and earth|through hell|jekyll and hyde|true colours|did not turn up for his own|his own son|her own son|his own daughter|her own daughter|sees? me struggle|seeing me (?:struggle|suffer)",
  '(?:horrified|appalled|disgusted|outraged|incensed|flabbergasted|gobsmacked) (?:by|at|that)',
);

export const rhetoric: LintRule = {
  kind: 'rhetoric',
  find: ({ plain }) => [
    ...allOf(plain, RHETORIC).filter(({ start }) => !isReported(plain, start)),
    // A statement asks nobody anything, and what is so needs no raised voice.
    ...allOf(plain, /[!?]+/g).slice(-1),
  ],
  matches: ['Needless to say, he was late.', 'How could he do that?', 'The bag was empty!', 'He had the audacity to ring.'],
  ignores: ['On a typical school day Max is up at seven.', 'Maya asked me once.', 'Alex rang at 17.00 and again at 18.00.'],
};
