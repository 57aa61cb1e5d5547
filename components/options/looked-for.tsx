import type { FlagKind } from '../../lib/core/tone/finding';
import { LOOKED_FOR } from '../../lib/core/tone/looked-for';
import type { WordKey } from '../../lib/core/words/said';
import { useSay } from '../words/words';

const NAMES: Readonly<Record<FlagKind, WordKey>> = {
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

/** What the coach looks for, each with an invented message and the line that the card would say of it. */
export function LookedForPanel() {
  const say = useSay();
  return (
    <section class="panel" aria-labelledby="looked-for-title">
      <h2 id="looked-for-title">{say('options.lookedFor.title')}</h2>
      <p>{say('options.lookedFor.what')}</p>
      <details class="looked-for-list">
        <summary>{say({ key: 'options.lookedFor.list', count: LOOKED_FOR.length })}</summary>
        <ul class="looked-for">
          {LOOKED_FOR.map(({ kind, reason, example }) => (
            <li key={kind} data-kind={kind}>
              <h3>{say(NAMES[kind])}</h3>
              <p lang="en-GB">
                <q>{example}</q>
              </p>
              <p class="quiet">{say(reason)}</p>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
