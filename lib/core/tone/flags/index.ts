import { absolutes } from './absolutes';
import { admonishment } from './admonishment';
import { advice } from './advice';
import { apology } from './apology';
import { attack } from './attack';
import { audience } from './audience';
import { blame } from './blame';
import { childAsMessenger } from './child-as-messenger';
import { contactThreat } from './contact-threat';
import type { Flag } from './flag';
import { label } from './label';
import { legalThreat } from './legal-threat';
import { mindReading } from './mind-reading';
import { moneyLever } from './money-lever';
import { newPartner } from './new-partner';
import { past } from './past';
import { rhetoricalQuestion } from './rhetorical-question';
import { sarcasm } from './sarcasm';
import { shouting } from './shouting';
import { ultimatum } from './ultimatum';

/**
 * Every flag there is. Of two flags of one severity on one clause, the first here gives the reason:
 * the plainer ones come first.
 */
export const FLAGS: readonly Flag[] = [
  contactThreat,
  moneyLever,
  legalThreat,
  attack,
  label,
  ultimatum,
  childAsMessenger,
  newPartner,
  absolutes,
  mindReading,
  rhetoricalQuestion,
  advice,
  blame,
  past,
  audience,
  admonishment,
  sarcasm,
  apology,
  shouting,
];
