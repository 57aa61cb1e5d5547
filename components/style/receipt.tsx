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

/** More lines than this push everything else out of sight. */
const IN_SIGHT = 4;

/** What could not be read, said even when it is nothing: silence would claim more than we know. */
export function MissedList({ missed }: { readonly missed: readonly string[] }) {
  const lines = [...new Set(missed)];
  if (lines.length === 0) return <p class="quiet">Nothing was noticed that could not be read.</p>;
  const folded = lines.slice(IN_SIGHT);
  return (
    <div class="missed">
      <p>Could not be read:</p>
      <Lines lines={lines.slice(0, IN_SIGHT)} />
      {folded.length > 0 && (
        <details>
          <summary>{folded.length} more</summary>
          <Lines lines={folded} />
        </details>
      )}
    </div>
  );
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
