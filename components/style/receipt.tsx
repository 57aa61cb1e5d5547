import type { Receipt } from '../../lib/core/evidence/capture';
import { Moment } from './moment';

/** Enough of a seal to compare by eye; the whole stands in its title and in every pack. */
const shortSeal = (seal: string): string => `${seal.slice(0, 8)} ${seal.slice(8, 16)}…`;

interface ReceiptProps {
  readonly receipt: Receipt;
  readonly zone: string;
}

/** What was kept, in figures: the time span, what could not be read, and the entry's place in the log. */
export function ReceiptFacts({ receipt, zone }: ReceiptProps) {
  return (
    <>
      <SpanAndSeal receipt={receipt} zone={zone} />
      {receipt.missed.length > 0 && <p>Could not be read:</p>}
      <MissedList missed={receipt.missed} />
    </>
  );
}

/** The figures alone, where what could not be read stands elsewhere in sight. */
export function SpanAndSeal({ receipt, zone }: ReceiptProps) {
  return (
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
  );
}

/** More lines than this push everything else out of sight. */
const IN_SIGHT = 4;

/** What could not be read, said even when it is nothing: silence would claim more than we know. */
export function MissedList({ missed }: { readonly missed: readonly string[] }) {
  const lines = [...new Set(missed)];
  if (lines.length === 0) return <p class="quiet">As far as Evenkeel could tell, everything was read.</p>;
  const folded = lines.slice(IN_SIGHT);
  return (
    <div class="missed">
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
