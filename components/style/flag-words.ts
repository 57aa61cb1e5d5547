import type { FlagKind } from '../../lib/core/tone/finding';
import type { WordKey } from '../../lib/core/words/said';

/** What each kind of flag is called. */
export const FLAG_WORDS: Readonly<Record<FlagKind, WordKey>> = {
  absolutes: 'options.kinds.absolutes',
  admonishment: 'options.kinds.admonishment',
  advice: 'options.kinds.advice',
  apology: 'options.kinds.apology',
  attack: 'options.kinds.attack',
  audience: 'options.kinds.audience',
  blame: 'options.kinds.blame',
  'child-as-messenger': 'options.kinds.childAsMessenger',
  'contact-threat': 'options.kinds.contactThreat',
  label: 'options.kinds.label',
  'legal-threat': 'options.kinds.legalThreat',
  'mind-reading': 'options.kinds.mindReading',
  'money-lever': 'options.kinds.moneyLever',
  'new-partner': 'options.kinds.newPartner',
  past: 'options.kinds.past',
  'rhetorical-question': 'options.kinds.rhetoricalQuestion',
  sarcasm: 'options.kinds.sarcasm',
  shouting: 'options.kinds.shouting',
  ultimatum: 'options.kinds.ultimatum',
};
