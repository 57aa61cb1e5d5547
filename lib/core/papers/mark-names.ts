import type { FlagKind } from '../tone/finding';

/** What a mark says of a sentence, never of a person. */
export const MARK_NAMES: Readonly<Record<FlagKind, string>> = {
  absolutes: '“Always” and “never”',
  admonishment: 'Telling the reader off',
  advice: 'Advice nobody asked for',
  apology: 'Blaming oneself',
  attack: 'Words about the person',
  audience: 'What others are said to think',
  blame: 'Whose fault something was',
  'child-as-messenger': 'A child asked to pass something on',
  'contact-threat': 'The children’s time held back',
  label: 'Labels and diagnoses',
  'legal-threat': 'Courts and solicitors as a consequence',
  'mind-reading': 'Motives',
  'money-lever': 'Money and the children’s time together',
  'new-partner': 'A new partner',
  past: 'The past',
  'rhetorical-question': 'Questions that cannot be answered',
  sarcasm: 'Praise that may not be meant',
  shouting: 'Capitals and doubled signs',
  ultimatum: 'A choice with one way out',
};
