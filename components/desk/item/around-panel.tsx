import { itemId } from '../../../lib/core/evidence/items';
import type { TimelineRow } from '../../../lib/core/timeline/door';
import { useSay } from '../../words/words';
import { hashOf } from '../place';
import { RowTime } from '../timeline/row-time';

interface AroundProps {
  readonly rows: readonly TimelineRow[];
  /** Of the item itself, which is among them. */
  readonly number: number;
  readonly zone: string;
}

/** What was said just before and after. */
export function Around({ rows, number, zone }: AroundProps) {
  const say = useSay();
  if (rows.length < 2) return null;
  return (
    <section class="panel" aria-labelledby="around-title">
      <h4 id="around-title">{say('item.around.title')}</h4>
      <ol class="around small">
        {rows.map((row) => (
          <li key={row.number} aria-current={row.number === number ? 'true' : undefined}>
            {row.number === number ? (
              <b>{itemId(number)}</b>
            ) : (
              <a href={hashOf({ room: 'timeline', number: row.number })}>{itemId(row.number)}</a>
            )}{' '}
            <RowTime at={row.at} zone={zone} /> {row.sender && <bdi class="sender">{row.sender.shown}</bdi>}
            <p dir="auto" lang="">
              {row.text}
              {row.cut.after && '…'}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
