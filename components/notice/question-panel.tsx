import { useState } from 'preact/hooks';
import { localTime } from '../../lib/core/evidence/written-time';
import { useSay } from '../words/words';
import type { NoticeActions } from './state';

interface QuestionPanelProps {
  readonly here: number;
  readonly now: () => Date;
  readonly zone: string;
  readonly actions: Pick<NoticeActions, 'onWanted' | 'onCancel'>;
}

const A_MONTH_MS = 30 * 24 * 3_600_000;

/** The one question, where there is more of a conversation than the page shows at once. */
export function QuestionPanel({ here, now, zone, actions }: QuestionPanelProps) {
  const say = useSay();
  const [want, setWant] = useState<'whole' | 'day' | 'here'>('whole');
  const dayOf = (at: Date) => localTime(at, zone).toISOString().slice(0, 10);
  const [day, setDay] = useState(() => dayOf(new Date(now().getTime() - A_MONTH_MS)));
  const choice = (value: typeof want, label: string) => (
    <label class="choice">
      <input
        type="radio"
        name="want"
        value={value}
        checked={want === value}
        data-first={value === 'whole' ? '' : undefined}
        onChange={() => setWant(value)}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        actions.onWanted(want === 'day' ? { want, day } : { want });
      }}
    >
      <h2 id="title" data-part="message">
        {say('notice.howMuch')}
      </h2>
      <div role="radiogroup" aria-labelledby="title">
        {choice('whole', say('notice.wholeConversation'))}
        {choice('day', say('notice.backToDay'))}
        {want === 'day' && (
          <input
            type="date"
            class="day"
            required
            aria-label={say('notice.day')}
            value={day}
            max={dayOf(now())}
            onInput={({ currentTarget }) => setDay(currentTarget.value)}
          />
        )}
        {choice('here', say({ key: 'notice.whatIsHere', values: [{ key: 'count.messages', count: here }] }))}
      </div>
      {want !== 'here' && <p class="quiet">{say('notice.scrolls')}</p>}
      <div class="actions">
        <button type="submit" class="primary" data-action="keep">
          {say('notice.keep')}
        </button>
        <button type="button" data-action="cancel" onClick={actions.onCancel}>
          {say('notice.cancel')}
        </button>
        <button type="button" class="plain" data-action="choose" onClick={() => actions.onWanted({ want: 'choose' })}>
          {say('notice.chooseMessages')}
        </button>
      </div>
    </form>
  );
}
