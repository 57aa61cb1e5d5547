import { useSay } from '../words/words';

/** What leaves this computer, said with its exceptions. */
export function LeavesPanel() {
  const say = useSay();
  return (
    <section class="panel" aria-labelledby="leaves-title" data-part="leaves">
      <h2 id="leaves-title">{say('options.leaves.title')}</h2>
      <p>
        <strong>{say('options.leaves.nothing')}</strong>
      </p>
      <p>{say('options.leaves.how')}</p>
      <h3>{say('options.leaves.exceptions')}</h3>
      <ul>
        <li>{say('options.leaves.mail')}</li>
        <li>{say('options.leaves.second')}</li>
        <li>{say('options.leaves.keys')}</li>
        <li>{say('options.leaves.pack')}</li>
        <li>{say('options.leaves.stamp')}</li>
      </ul>
      <p class="quiet">{say('options.leaves.here')}</p>
    </section>
  );
}
