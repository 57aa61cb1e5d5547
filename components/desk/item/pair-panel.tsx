import { changesOf } from '../../../lib/core/evidence/compare';
import { itemId } from '../../../lib/core/evidence/items';
import type { WholeItem } from '../../../lib/core/timeline/door';
import { Moment } from '../../style/moment';
import { Around } from '../../words/around';
import { useSay } from '../../words/words';
import { FIELDS, NO_SIDES } from '../differences';
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
  const side = (field: string, text: string) =>
    !text ? (
      say(field === 'time' ? 'desk.differences.noExactTime' : 'desk.differences.nothing')
    ) : field === 'time' ? (
      <Moment utc={text} zone={zone} />
    ) : (
      <bdi lang="">{text}</bdi>
    );
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
                  <dd class="said">{side(field, before)}</dd>
                  <dt>{other}</dt>
                  <dd class="said">{side(field, after)}</dd>
                </dl>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
