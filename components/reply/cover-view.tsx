import type { CoverAction, CoverState } from '../../lib/core/incoming/reply-card';
import { useSay } from '../words/words';
import { answerLine } from './answer-line';
import { Arrangements } from './arrangements';

interface CoverViewProps {
  readonly state: CoverState;
  readonly act: (action: CoverAction) => void;
}

/** What lies over a covered message: only its arrangements. The original is one click away, and back again. */
export function CoverView({ state: { help, shown }, act }: CoverViewProps) {
  const say = useSay();
  const uncover = (
    <button type="button" data-action="uncover" onClick={() => act('uncover')}>
      {say('reply.covered.uncover')}
    </button>
  );
  if (shown === 'original') {
    return (
      <section class="bar" lang={say('language')} aria-label={say('reply.covered.over')} data-view="original">
        <button type="button" data-first data-action="cover-again" onClick={() => act('cover-again')}>
          {say('reply.covered.coverAgain')}
        </button>
        {uncover}
      </section>
    );
  }
  return (
    <section class="cover" lang={say('language')} aria-labelledby="covered" data-view="cover">
      <div class="gist">
        <h2 id="covered">{say('reply.covered.title')}</h2>
        <p class="answer" data-part="answer">
          {answerLine(help, say)}
        </p>
        <Arrangements help={help} />
      </div>
      <div class="choices">
        <button type="button" class="main" data-first data-action="show-original" onClick={() => act('show-original')}>
          {say('reply.covered.showOriginal')}
        </button>
        {uncover}
      </div>
    </section>
  );
}
