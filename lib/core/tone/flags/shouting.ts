import { shoutedWords } from '../../text/capitals';
import type { Flag } from './flag';

/** The single words that people raise their voice on. */
const STRESSED =
  /^(?:AGAIN|NEVER|ALWAYS|NOT|NOW|YOU|YOUR|YOURS|STOP|ONE|ONCE|DONE|EVERY|NOTHING|LIAR|AND|MY|WHY|WHAT|STILL|HER|HIM|SHE|ENOUGH|READ|ANY|ALL|FIRST|YEARS|DARE|WON'T|DON'T|CAN'T)$/;

export const shouting: Flag = {
  id: 'shouting',
  description: 'Words in capitals that are no acronym, or "!!" and "??".',
  reason: 'tone.shouting',
  severity: 1,
  find: ({ text, plain }) => {
    const shouted = shoutedWords(text).map(({ start, end }) => text.slice(start, end));
    const words = shouted.length;
    const marks = /[!?]{2,}/.test(text);
    const aboutYou = /\b(?:you|u|your|ur|yourself)\b/.test(plain);
    return (
      words >= 2 ||
      (words === 1 && (marks || (aboutYou && STRESSED.test(shouted[0] ?? '')))) ||
      (marks && aboutYou && !/thank|happy birthday|well done|love|haha|yay/.test(plain))
    );
  },
  matches: ["You're late AGAIN.", 'STOP SENDING HIM HOME IN WET BOOTS.', 'Where were you??'],
  ignores: ['CAFCASS have asked for the GP letter.', 'The CMS and NHS letters are attached.', 'He scored a goal!!'],
};
