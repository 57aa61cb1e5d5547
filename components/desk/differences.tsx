import type { ComparedField, Difference } from '../../lib/core/evidence/conversation';
import { count } from '../style/count';

const FIELD: Record<ComparedField, string> = {
  text: 'text',
  sender: 'sender',
  time: 'time',
  subject: 'subject',
  attachments: 'attachments',
};

/** What the captures of a message say differently: shown side by side, never resolved. */
export function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  return (
    <details class="notice small">
      <summary>{count(differences.length, 'difference')} between the times it was kept</summary>
      <ul class="differences">
        {differences.map((difference) =>
          difference.kind === 'changed' ? (
            <li key={`${difference.field} ${difference.from} ${difference.to}`}>
              The {FIELD[difference.field]} in entry {difference.to} is not the one in entry {difference.from}.
              <dl class="facts">
                <dt>Entry {difference.from}</dt>
                <dd class="said">{difference.before || 'nothing'}</dd>
                <dt>Entry {difference.to}</dt>
                <dd class="said">{difference.after || 'nothing'}</dd>
              </dl>
            </li>
          ) : (
            <li key={`absent ${difference.capture}`}>
              Not in entry {difference.capture}. It may have been deleted, or that capture showed another part of the conversation.
            </li>
          ),
        )}
      </ul>
    </details>
  );
}
