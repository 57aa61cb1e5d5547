import type { Pointing, PointingAct } from '../../lib/core/evidence/pointing';
import { useSay } from '../words/words';

interface PanelProps {
  readonly pointing: Pointing;
  readonly act: (act: PointingAct) => void;
}

/** The outline round what is pointed at, and beside it what was found there. */
export function PointPanel({ pointing, act }: PanelProps) {
  const say = useSay();
  const { box, messages, first, last } = pointing;
  const found = messages === 0 ? say('point.none') : say({ key: 'point.found', count: messages });
  return (
    <div class="over" lang={say('language')}>
      {box && (
        <div
          class="outline"
          data-found={messages > 0 ? 'some' : 'none'}
          style={{ left: `${box.x}px`, top: `${box.y}px`, width: `${box.width}px`, height: `${box.height}px` }}
        />
      )}
      <section class="panel" role="application" aria-labelledby="title" aria-describedby="how">
        <h2 id="title">{say('point.title')}</h2>
        <div role="status" aria-live="polite" data-part="found">
          <p class="count">{found}</p>
          {first && (
            <p class="words" lang="" dir="auto">
              {say('point.first', first)}
            </p>
          )}
          {last && messages > 1 && (
            <p class="words" lang="" dir="auto">
              {say('point.last', last)}
            </p>
          )}
        </div>
        <p id="how">{say('point.how')}</p>
        <div class="actions">
          <button type="button" class="main" data-action="keep" aria-disabled={messages === 0} onClick={() => act({ do: 'keep' })}>
            {say('point.keep')}
          </button>
          <button type="button" data-action="cancel" onClick={() => act({ do: 'cancel' })}>
            {say('point.cancel')}
          </button>
          <button type="button" data-action="wider" onClick={() => act({ do: 'wider' })}>
            {say('point.wider')}
          </button>
          <button type="button" data-action="narrower" onClick={() => act({ do: 'narrower' })}>
            {say('point.narrower')}
          </button>
          <button type="button" data-action="next" onClick={() => act({ do: 'next' })}>
            {say('point.next')}
          </button>
        </div>
      </section>
    </div>
  );
}
