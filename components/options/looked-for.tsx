import { LOOKED_FOR } from '../../lib/core/tone/looked-for';
import { FLAG_WORDS } from '../style/flag-words';
import { useSay } from '../words/words';

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
              <h3>{say(FLAG_WORDS[kind])}</h3>
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
