import type { AssumedTimes } from '../../../lib/core/evidence/import';
import { useSay } from '../../words/words';

/** What the times of a file were taken to mean. Nothing where nothing was assumed. */
export function Assumed({ assumed: { zone, order, orderTold } }: { readonly assumed: AssumedTimes }) {
  const say = useSay();
  if (!zone && !order) return null;
  return (
    <div class="notice stack" data-part="assumed">
      <h4>{say('bringIn.assumed.title')}</h4>
      {zone && <p>{say('bringIn.assumed.zone', zone)}</p>}
      {order && (
        <p>
          {say(order === 'day-month' ? 'bringIn.assumed.dayMonth' : 'bringIn.assumed.monthDay')}
          {orderTold && ` ${say(`bringIn.assumed.${orderTold}`)}`}
        </p>
      )}
    </div>
  );
}
