import type { ReplyAction, ReplyCard, ReplyPlace } from '../../lib/core/incoming/reply-card';
import type { WordKey } from '../../lib/core/words/said';
import { useSay } from '../words/words';
import { answerLine } from './answer-line';
import { Arrangements } from './arrangements';
import { CopyButton } from './copy-button';

interface ReplyViewProps {
  readonly card: Extract<ReplyCard, { readonly view: 'reply' }>;
  readonly act: (action: ReplyAction) => void;
}

/** What a message asks and tells, and a reply to fill in, shown in full before it is used. */
export function ReplyView({ card, act }: ReplyViewProps) {
  const say = useSay();
  const { help, sentKnown, place, refused, canCover } = card;
  const { reply } = help;
  const ready = place === 'ready' && !refused;
  return (
    <>
      <p class="answer" data-part="answer">
        {answerLine(help, say)}
      </p>
      {help.sharp && help.needed !== 'no' && (
        <p class="note" data-part="no-hurry">
          {say('reply.noHurry')}
        </p>
      )}
      <Arrangements help={help} sentKnown={sentKnown} />
      {reply && (
        <>
          <h3 id="skeleton">{say('reply.skeleton')}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard */}
          <section class="text" lang="en-GB" dir="auto" aria-labelledby="skeleton" tabIndex={0} data-part="skeleton">
            {reply.text}
          </section>
          <p class="quiet" data-part="where">
            {say(refused ? 'reply.refused' : PLACES[place])}
          </p>
        </>
      )}
      <div class="choices">
        {reply && ready && (
          <button type="button" class="main" data-action="put-reply" onClick={() => act('put-reply')}>
            {say('reply.put')}
          </button>
        )}
        {reply && <CopyButton text={reply.text} />}
        {canCover && (
          <button type="button" data-action="cover" onClick={() => act('cover')}>
            {say('reply.cover')}
          </button>
        )}
      </div>
    </>
  );
}

const PLACES: Readonly<Record<ReplyPlace, WordKey>> = {
  ready: 'reply.fillIn',
  'has-text': 'reply.hasText',
  'no-box': 'reply.noBox',
  several: 'reply.several',
};
