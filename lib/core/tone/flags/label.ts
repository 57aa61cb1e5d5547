import { type Flag, found, phrases } from './flag';

const LABEL = phrases(
  'narc(?:issist(?:ic|s|ically)?|y)?',
  'narcissism',
  'gas ?light(?:ing|er|s|ed)?',
  'parental alienation',
  'alienat(?:ion|ing|or)',
  'bi-?polar',
  'psycho(?:path(?:ic)?|tic)?',
  'sociopath(?:ic)?',
  'borderline personality',
  'personality disorder',
  'control freak',
  'controlling(?: behaviour| bully)?',
  'coercive(?: control)?',
  'toxic',
  'manipulat(?:ive|ing|or|ion)',
  'unstable',
  'unhinged',
  'delusional',
  'paranoid',
  '(?:mentally|emotionally) (?:ill|unwell|abusive|stunted|unavailable)',
  'mental(?: case|ist)?(?= (?:you|u|and|or)|$)',
  'nut ?(?:job|case|ter)',
  'schizo',
  'hysterical',
  'abuser',
  'alcoholic',
  'drunk(?:ard)?(?= (?:you|u|like))',
  'anger (?:issues|problem|management)',
  'textbook',
  'hoarder',
  'needs? (?:your|ur) head (?:checked|looked)',
  'on the spectrum',
  'off (?:your|ur) (?:meds|head|rocker)',
);
const CARE = phrases(
  'diagnos(?:ed|is) (?:with|of|is|was|for|letter|appointment)',
  'his (?:autism|adhd)',
  'on the spectrum (?:assessment|team)',
  'non-toxic',
  'the (?:dog|kitten|puppy|cat|shed|table|ladder|shelf|wifi)',
  'hysterical laughing',
  'laughing',
);

export const label: Flag = {
  id: 'label',
  description: 'A diagnosis or a label for the reader.',
  reason: 'tone.label',
  severity: 2,
  find: (clause) =>
    found(LABEL, CARE)(clause) &&
    (/\b(?:you|u|your|ur|this|that|yourself|textbook)\b/.test(clause.plain) || clause.plain.split(' ').length <= 4),
  matches: ["You're a narcissist and a control freak.", 'This is textbook gaslighting.', 'You are bipolar.'],
  ignores: [
    'She was diagnosed with bipolar disorder and the clinic is on Monday.',
    'The ladder at the treehouse is unstable, I have taken it down.',
    'Is the paint non-toxic?',
  ],
};
