import { shortTime } from '../style/short-time';
import { useSay } from '../words/words';
import type { Act } from './act';

/** It is kept, and the box is as it was: what is done about the words in it is the writer's. */
export function KeptView({ dueAt, refused, act }: { dueAt: number; refused: boolean; act: Act }) {
  const say = useSay();
  return (
    <>
      <p data-part="reason">{say('card.kept.until', shortTime(dueAt, say))}</p>
      <p class={refused ? 'note' : undefined} data-part="box">
        {say(refused ? 'card.kept.refused' : 'card.kept.stillThere')}
      </p>
      <div class="choices">
        <button type="button" class="main" data-first data-action="close" onClick={() => act('close')}>
          {say('card.kept.leave')}
        </button>
        {!refused && (
          <button type="button" data-action="clear-box" onClick={() => act('clear-box')}>
            {say('card.kept.clear')}
          </button>
        )}
      </div>
    </>
  );
}
