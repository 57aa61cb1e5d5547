import type { Receipt } from '../../lib/core/evidence/capture';
import { writtenDay } from '../../lib/core/evidence/written-time';
import { Around } from '../words/around';
import { useSay } from '../words/words';
import { calendarOf } from './calendar';
import { Moment } from './moment';

/** Enough of a seal to compare by eye; the whole stands in its title and in every pack. */
const shortSeal = (seal: string): string => `${seal.slice(0, 8)} ${seal.slice(8, 16)}…`;

interface ReceiptProps {
  readonly receipt: Receipt;
  readonly zone: string;
}

/** What was kept, in figures: the time span, what could not be read, and the entry's place in the log. */
export function ReceiptFacts({ receipt, zone }: ReceiptProps) {
  const say = useSay();
  return (
    <>
      <SpanAndSeal receipt={receipt} zone={zone} />
      {receipt.missed.length > 0 && <p>{say('receipt.missed')}</p>}
      <MissedList missed={receipt.missed} />
    </>
  );
}

/** The figures alone, where what could not be read stands elsewhere in sight. */
export function SpanAndSeal({ receipt, zone }: ReceiptProps) {
  const say = useSay();
  const seal = (
    <code key="seal" title={receipt.seal}>
      {shortSeal(receipt.seal)}
    </code>
  );
  const end = (utc: string | undefined) => {
    if (!utc) return say('receipt.timeUnknown');
    // The day alone: the minute of a worked-out time may be nobody's word.
    return receipt.inferred ? say('receipt.workedOut', writtenDay(utc, zone, calendarOf(say))) : <Moment utc={utc} zone={zone} />;
  };
  return (
    <dl class="facts">
      <dt>{say('receipt.first')}</dt>
      <dd>{end(receipt.first)}</dd>
      <dt>{say('receipt.last')}</dt>
      <dd>{end(receipt.last)}</dd>
      <dt>{say('receipt.entry')}</dt>
      <dd>
        <Around say="receipt.numberAndSeal" parts={[receipt.number, seal]} />
      </dd>
    </dl>
  );
}

/** More lines than this push everything else out of sight. */
const IN_SIGHT = 4;

/** What could not be read, said even when it is nothing: silence would claim more than we know. */
export function MissedList({ missed }: { readonly missed: readonly string[] }) {
  const say = useSay();
  const lines = [...new Set(missed)];
  if (lines.length === 0) return <p class="quiet">{say('receipt.nothingMissed')}</p>;
  const folded = lines.slice(IN_SIGHT);
  return (
    <div class="missed">
      <Lines lines={lines.slice(0, IN_SIGHT)} />
      {folded.length > 0 && (
        <details>
          <summary>{say('count.more', folded.length)}</summary>
          <Lines lines={folded} />
        </details>
      )}
    </div>
  );
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul lang="en-GB">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
