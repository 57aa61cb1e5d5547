import type { ReplyAction, ReplyCard } from '../../lib/core/incoming/reply-card';
import type { WordKey } from '../../lib/core/words/said';
import { useSay } from '../words/words';
import { DangerView } from './danger-view';
import { ReplyView } from './reply-view';

interface ReplyPanelProps {
  readonly card: ReplyCard;
  readonly act: (action: ReplyAction) => void;
}

/** The panel that a click on "Help me answer" opens. The user asked for it, so it takes the keyboard; Escape gives it back. */
export function ReplyPanel({ card, act }: ReplyPanelProps) {
  const say = useSay();
  const close = () => act('close');
  return (
    <section
      class="card"
      lang={say('language')}
      data-view={card.view}
      role="dialog"
      aria-labelledby="title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <div class="top">
        <h2 id="title" tabIndex={-1} data-first>
          {say(TITLES[card.view])}
        </h2>
        <button type="button" class="close" data-action="close" aria-label={say('card.close')} onClick={close}>
          ×
        </button>
      </div>
      {card.view === 'reply' && <ReplyView card={card} act={act} />}
      {card.view === 'reply-danger' && <DangerView kind={card.kind} canCover={card.canCover} act={act} />}
      {card.view === 'reply-not-found' && <p data-part="select">{say('reply.notFound.select')}</p>}
    </section>
  );
}

const TITLES: Readonly<Record<ReplyCard['view'], WordKey>> = {
  reply: 'reply.title',
  'reply-danger': 'card.titles.safety',
  'reply-not-found': 'reply.notFound.title',
};
