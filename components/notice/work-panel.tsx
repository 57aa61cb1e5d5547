import type { Said, Say } from '../../lib/core/words/said';
import { writtenDay } from '../style/calendar';
import { useSay } from '../words/words';
import type { NoticeActions, Work } from './state';

interface WorkPanelProps {
  readonly work: Work;
  readonly zone: string;
  readonly actions: Pick<NoticeActions, 'onPause' | 'onGo' | 'onStop' | 'onCancel'>;
}

/** A screen reader that is told of every row says nothing else. */
const TOLD_EVERY = 250;

export function WorkPanel({ work, zone, actions }: WorkPanelProps) {
  const say = useSay();
  const { messages = 0, pace = 'going', stoppable = false } = work;
  const told = Math.floor(messages / TOLD_EVERY) * TOLD_EVERY;
  const ending = pace === 'stopped';
  return (
    <>
      <p data-part="message" aria-hidden="true">
        {say(stateOf(work))}
      </p>
      {messages > 0 && (
        <p class="quiet" data-part="progress">
          {say(progressOf(work, zone, say))}
        </p>
      )}
      <p class="visually-hidden" role="status" aria-live="polite">
        {say(stateOf(work))}
        {told > 0 && ` ${say({ key: 'notice.reading', values: [{ key: 'count.messages', count: told }] })}`}
      </p>
      {messages > 0 && !ending && (
        <div class="actions">
          {pace === 'paused' ? (
            <button type="button" data-action="go" onClick={actions.onGo}>
              {say('notice.go')}
            </button>
          ) : (
            <button type="button" data-action="pause" onClick={actions.onPause}>
              {say('notice.pause')}
            </button>
          )}
          {stoppable && (
            <button type="button" data-action="stop" onClick={actions.onStop}>
              {say('notice.stop')}
            </button>
          )}
          <button type="button" data-action="cancel" onClick={actions.onCancel}>
            {say('notice.cancelAll')}
          </button>
        </div>
      )}
    </>
  );
}

function stateOf({ pace }: Work): Said {
  if (pace === 'paused') return { key: 'notice.paused' };
  return { key: pace === 'hidden' ? 'notice.waits' : 'notice.keeping' };
}

function progressOf({ messages = 0, earliest }: Work, zone: string, say: Say): Said {
  const count: Said = { key: 'count.messages', count: messages };
  if (earliest === undefined) return { key: 'notice.reading', values: [count] };
  return { key: 'notice.readingBack', values: [count, writtenDay(new Date(earliest), zone, say, { year: true })] };
}
