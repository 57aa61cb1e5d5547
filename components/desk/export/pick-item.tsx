import { useSay } from '../../words/words';
import { hashOf } from '../place';
import { type PickStore, usePicks } from './picks';

/** On an item: puts it into the next export, or leaves it out. */
export function PickItem({ number, picks }: { readonly number: number; readonly picks: PickStore }) {
  const say = useSay();
  const { put, left } = usePicks(picks);
  const [isPut, isLeft] = [put.includes(number), left.includes(number)];
  return (
    <div class="row" data-part="pick">
      <button
        type="button"
        class="button"
        data-action="pick-put"
        aria-pressed={isPut}
        onClick={() => picks.pick(number, isPut ? undefined : 'put')}
      >
        {say(isPut ? 'export.pick.isPut' : 'export.pick.put')}
      </button>
      <button
        type="button"
        class="button"
        data-action="pick-left"
        aria-pressed={isLeft}
        onClick={() => picks.pick(number, isLeft ? undefined : 'left')}
      >
        {say(isLeft ? 'export.pick.isLeft' : 'export.pick.left')}
      </button>
      {(isPut || isLeft) && <a href={hashOf({ room: 'export' })}>{say('export.pick.go')}</a>}
    </div>
  );
}
