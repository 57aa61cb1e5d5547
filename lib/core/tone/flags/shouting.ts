import { shoutedWords } from '../../text/capitals';
import type { Flag } from './flag';

export const shouting: Flag = {
  id: 'shouting',
  description: 'Words in capitals that are no acronym, or "!!" and "??".',
  reason: 'Capitals and double marks read as a raised voice.',
  severity: 1,
  find: ({ text, plain }) => {
    const words = shoutedWords(text).length;
    const marks = /[!?]{2,}/.test(text);
    const aboutYou = /\b(?:you|u|your|ur|yourself)\b/.test(plain);
    return (
      words >= 2 ||
      (words === 1 && (marks || aboutYou)) ||
      (marks && aboutYou && !/thank|happy birthday|well done|love|haha|yay/.test(plain))
    );
  },
  matches: ["You're late AGAIN.", 'STOP SENDING HIM HOME IN WET BOOTS.', 'Where were you??'],
  ignores: ['CAFCASS have asked for the GP letter.', 'The CMS and NHS letters are attached.', 'He scored a goal!!'],
};
