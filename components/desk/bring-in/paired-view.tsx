import { itemId } from '../../../lib/core/evidence/items';
import type { Pair, PairedConversations } from '../../../lib/core/evidence/pairing';
import type { Said, Say } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';
import { hashOf } from '../place';

const MOST_ROWS = 200;
const MINUTE = 60_000;

/** One conversation from two sources: what is the same, what differs, what only one has. Every number leads to its item. */
export function PairedView({ paired: { a, b, offset, pairs, onlyA, onlyB } }: { readonly paired: PairedConversations }) {
  const say = useSay();
  const differing = pairs.filter(({ differ }) => differ.length > 0);
  return (
    <article class="paired" data-part="paired">
      <h4>
        <bdi lang="">{say('bringIn.pairs.both', a.title, b.title)}</bdi>
      </h4>
      <p>{say({ key: 'bringIn.pairs.same', count: pairs.length })}</p>
      {offset !== 0 && (
        <p class="notice">
          {say('bringIn.pairs.offset', howLong(Math.abs(offset)), { key: offset > 0 ? 'bringIn.pairs.after' : 'bringIn.pairs.before' })}
        </p>
      )}
      {differing.length + onlyA.length + onlyB.length === 0 && <p>{say('bringIn.pairs.noDifference')}</p>}
      {differing.length > 0 && (
        <details open={differing.length <= 20} data-part="differing">
          <summary>{say({ key: 'bringIn.pairs.differ', count: differing.length })}</summary>
          <ul>
            {differing.slice(0, MOST_ROWS).map((pair) => (
              <li key={pair.a}>
                <Item number={pair.a} /> · <Item number={pair.b} />: {said(pair, say)}
                {pair.said && (
                  <dl class="facts small">
                    <dt>{itemId(pair.a)}</dt>
                    <dd class="said">
                      <bdi lang="">{pair.said[0]}</bdi>
                    </dd>
                    <dt>{itemId(pair.b)}</dt>
                    <dd class="said">
                      <bdi lang="">{pair.said[1]}</bdi>
                    </dd>
                  </dl>
                )}
              </li>
            ))}
          </ul>
          <More count={differing.length - MOST_ROWS} />
        </details>
      )}
      <Alone numbers={onlyA} say="bringIn.pairs.onlyFirst" />
      <Alone numbers={onlyB} say="bringIn.pairs.onlySecond" />
    </article>
  );
}

const Item = ({ number }: { readonly number: number }) => <a href={hashOf({ room: 'timeline', number })}>{itemId(number)}</a>;

function Alone({ numbers, say: key }: { readonly numbers: readonly number[]; readonly say: Said['key'] }) {
  const say = useSay();
  if (numbers.length === 0) return null;
  return (
    <details data-part="alone">
      <summary>{say({ key, count: numbers.length })}</summary>
      <ul class="numbers">
        {numbers.slice(0, MOST_ROWS).map((number) => (
          <li key={number}>
            <Item number={number} />
          </li>
        ))}
      </ul>
      <More count={numbers.length - MOST_ROWS} />
    </details>
  );
}

function More({ count }: { readonly count: number }) {
  const say = useSay();
  return count > 0 ? <p class="quiet small">{say({ key: 'bringIn.pairs.more', count })}</p> : null;
}

const said = ({ differ, apart = 0 }: Pair, say: Say): string =>
  differ
    .map((each) =>
      each === 'time'
        ? say('bringIn.pairs.time', { key: 'bringIn.pairs.minutes', count: Math.round(Math.abs(apart) / MINUTE) })
        : say(`bringIn.pairs.${each}`),
    )
    .join('; ');

/** "1 hour", "1 hour and 30 minutes", "12 seconds". */
function howLong(ms: number): Said {
  if (ms < MINUTE) return { key: 'bringIn.pairs.seconds', count: Math.round(ms / 1000) };
  const [hours, minutes] = [Math.floor(ms / MINUTE / 60), Math.round(ms / MINUTE) % 60];
  const [whole, rest]: Said[] = [
    { key: 'bringIn.pairs.hours', count: hours },
    { key: 'bringIn.pairs.min', count: minutes },
  ];
  if (!whole || !rest || minutes === 0) return whole ?? { key: 'bringIn.pairs.hours', count: hours };
  return hours === 0 ? rest : { key: 'bringIn.pairs.hoursMinutes', values: [whole, rest] };
}
