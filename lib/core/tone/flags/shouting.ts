import type { Flag } from './flag';

/** Capitals that are names of things in the children's lives, not a raised voice. */
const ACRONYMS = new Set(
  'CAFCASS CMS NHS GCSE GCSES SATS SEN SEND SENCO EHCP ASAP PDF ADHD ASD CAMHS PTA FAQ USB GPS AGM INSET NEU RSPCA RNLI BBC ITV DVD DVLA HMRC PIN SIM LFC MUFC FC PE PSHE DOB URGENT YNWA ICU MRI ECG OCD PTSD TBC TBA FYI BTW IMO LOL OMG ROFL ETA BST GMT USA RAF IKEA LEGO ASDA ALDI BMX NBA NFL AFC UFO LED UCL UCAS ISBN IBAN IDVA MARAC MASH FAO NB RSVP DIY HPV MMR BCG TV ID CSA CDL YMCA JD CPR DNA GDPR ICT STEM'.split(
    ' ',
  ),
);

const shouted = (text: string): readonly string[] =>
  (text.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}']{2,}(?![\p{L}\p{N}])/gu) ?? []).filter((word) => !ACRONYMS.has(word));

export const shouting: Flag = {
  id: 'shouting',
  description: 'Words in capitals that are no acronym, or "!!" and "??".',
  reason: 'Capitals and double marks read as a raised voice.',
  severity: 1,
  find: ({ text, plain }) => {
    const words = shouted(text).length;
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
