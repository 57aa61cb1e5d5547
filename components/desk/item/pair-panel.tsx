import { type ComparedField, changesOf } from '../../../lib/core/evidence/compare';
import { itemId } from '../../../lib/core/evidence/items';
import { writtenTime } from '../../../lib/core/evidence/written-time';
import type { WholeItem } from '../../../lib/core/timeline/door';
import { calendarOf } from '../../style/calendar';
import { Moment } from '../../style/moment';
import { Around } from '../../words/around';
import { useSay } from '../../words/words';
import { FIELDS, NO_SIDES, wayIn } from '../differences';
import { hashOf } from '../place';
import { SOURCE_WORDS } from '../timeline/row';

interface PairPanelProps {
  readonly whole: WholeItem;
  readonly pair: WholeItem;
  readonly zone: string;
}

/** The same message from another source: both stay as they are, and where they differ it is listed. */
export function PairPanel({ whole, pair, zone }: PairPanelProps) {
  const say = useSay();
  const changes = whole.message && pair.message ? changesOf(whole.message, pair.message) : [];
  const [own, other] = [itemId(whole.row.number), itemId(pair.row.number)];
  const side = (field: ComparedField, text: string, { message }: WholeItem) => {
    const way = wayIn(field, text);
    if (way) return say(way);
    if (field !== 'time') return text ? <bdi lang="">{text}</bdi> : say('desk.differences.nothing');
    const workedOut = message?.time.inferred?.utc;
    if (message?.time.utc || !workedOut) return text ? <Moment utc={text} zone={zone} /> : say('desk.differences.noExactTime');
    // No `<time>`: a program must not take for the page's word what was worked out.
    return (
      <>
        <em>{writtenTime(workedOut, zone, calendarOf(say))}</em> <span class="quiet">{say('timeline.row.workedOut')}</span>
      </>
    );
  };
  return (
    <section class="panel" aria-labelledby="pair-title" data-part="pair">
      <h4 id="pair-title">{say('item.pair.title')}</h4>
      <p>
        <Around
          say="item.pair.also"
          parts={[
            <a key="pair" href={hashOf({ room: 'timeline', number: pair.row.number })}>
              {other}
            </a>,
            say(SOURCE_WORDS[pair.row.source]),
          ]}
        />
      </p>
      {changes.length === 0 ? (
        <p class="quiet">{say('item.pair.same')}</p>
      ) : (
        <ul class="differences small">
          {changes.map(({ field, before, after }) => (
            <li key={field}>
              {say('item.pair.differs', { key: FIELDS[field] })}
              {!NO_SIDES.has(field) && (
                <dl class="facts">
                  <dt>{own}</dt>
                  <dd class="said">{side(field, before, whole)}</dd>
                  <dt>{other}</dt>
                  <dd class="said">{side(field, after, pair)}</dd>
                </dl>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
