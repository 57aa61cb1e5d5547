import { quote } from '../table';
import { ordinary, type Scored, type Sets } from './sets';

const EACH = 10;

/** Where ours is furthest from what the author said, in the sets that nothing was learnt from. */
export function failures({ unread, shipped }: Sets): string {
  const by = (some: readonly Scored[], up: number) =>
    [...some].sort((a, b) => up * ((a.scores.ours ?? 0) - (b.scores.ours ?? 0))).slice(0, EACH);
  const flagged = ordinary(unread).filter(({ scores }) => (scores.ours ?? 0) > shipped.unread);
  const missed = unread.filter(({ message, scores }) => message.hostile && (scores.ours ?? 0) <= shipped.unread);
  const worst = missed.filter(({ message }) => message.severity >= 2);
  const show = ({ message, scores }: Scored) => `- ${(scores.ours ?? 0).toFixed(2)} ${quote(message.text)}`;
  return [
    `The figure is our score: from 0.50 on a message is flagged, and at 0.00 the coach steps back because the writer may not be safe. Of the unread sets ${flagged.length} ordinary messages are flagged and ${missed.length} hostile ones are missed.`,
    '### Ordinary messages that are flagged, the surest first',
    by(flagged, -1).map(show).join('\n') || 'None.',
    '### Hostile messages of severity 2–3 that are missed, the furthest first',
    by(worst, 1).map(show).join('\n') || 'None.',
  ].join('\n\n');
}
