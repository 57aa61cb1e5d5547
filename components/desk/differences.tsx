import type { ComparedField } from '../../lib/core/evidence/compare';
import type { Difference } from '../../lib/core/evidence/conversation';
import type { WordKey } from '../../lib/core/words/said';
import { useSay } from '../words/words';

const CHANGED: Partial<Record<ComparedField, WordKey>> = {
  text: 'desk.differences.text',
  sender: 'desk.differences.sender',
  time: 'desk.differences.time',
  subject: 'desk.differences.subject',
  attachments: 'desk.differences.attachments',
};

/** What the captures of a message say differently: shown side by side, never resolved. */
export function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  const say = useSay();
  const entry = (number: number) => say('desk.differences.entry', String(number));
  return (
    <details class="notice small">
      <summary>{say({ key: 'desk.differences.title', count: differences.length })}</summary>
      <ul class="differences">
        {differences.map((difference) =>
          difference.kind === 'changed' ? (
            <li key={`${difference.field} ${difference.from} ${difference.to}`}>
              {say(CHANGED[difference.field] ?? 'desk.differences.text', String(difference.to), String(difference.from))}
              <dl class="facts">
                <dt>{entry(difference.from)}</dt>
                <dd class="said">{difference.before || say('desk.differences.nothing')}</dd>
                <dt>{entry(difference.to)}</dt>
                <dd class="said">{difference.after || say('desk.differences.nothing')}</dd>
              </dl>
            </li>
          ) : (
            <li key={`absent ${difference.to}`}>{say('desk.differences.absent', String(difference.to))}</li>
          ),
        )}
      </ul>
    </details>
  );
}
