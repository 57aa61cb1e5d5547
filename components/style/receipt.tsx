import type { Receipt } from '../../lib/core/evidence/capture';
import { Moment } from './moment';

/** Enough of a seal to compare by eye; the whole stands in its title and in every pack. */
const shortSeal = (seal: string): string => `${seal.slice(0, 8)} ${seal.slice(8, 16)}…`;

/** What was kept, in figures: the time span, what could not be read, and the entry's place in the log. */
export function ReceiptFacts({ receipt, zone }: { readonly receipt: Receipt; readonly zone: string }) {
  return (
    <>
      <dl class="facts">
        <dt>First</dt>
        <dd>{receipt.first ? <Moment utc={receipt.first} zone={zone} /> : 'time not known'}</dd>
        <dt>Last</dt>
        <dd>{receipt.last ? <Moment utc={receipt.last} zone={zone} /> : 'time not known'}</dd>
        <dt>Entry</dt>
        <dd>
          {receipt.number}, seal <code title={receipt.seal}>{shortSeal(receipt.seal)}</code>
        </dd>
      </dl>
      <MissedList missed={receipt.missed} />
    </>
  );
}

/** What could not be read, said even when it is nothing: silence would claim more than we know. */
export function MissedList({ missed }: { readonly missed: readonly string[] }) {
  if (missed.length === 0) return <p class="quiet">Nothing was noticed that could not be read.</p>;
  return (
    <div>
      <p>Could not be read:</p>
      <ul class="missed">
        {[...new Set(missed)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
