import type { Marks, Reaction } from '../../lib/core/evidence/message';
import type { WordKey } from '../../lib/core/words/said';
import { Moment } from '../style/moment';
import { Around } from '../words/around';
import { useSay } from '../words/words';

const WORDS = { deleted: 'desk.message.deleted', edited: 'desk.message.edited', forwarded: 'desk.message.forwarded' } as const;
const KINDS = Object.keys(WORDS) as (keyof typeof WORDS)[];

/** What the page marks a message as, one line each. */
export function MarkLines({ marks, zone }: { readonly marks: Marks; readonly zone: string }) {
  const say = useSay();
  const given = KINDS.filter((kind) => marks[kind]);
  const viewed = marks.viewed ?? [];
  if (given.length + viewed.length === 0) return null;
  const line = (words: WordKey, utc: string | undefined) =>
    utc ? <Around say="desk.message.markDated" parts={[say(words), <Moment key="at" utc={utc} zone={zone} />]} /> : say(words);
  return (
    <ul class="marks small">
      {given.map((kind) => (
        <li key={kind} data-mark={kind}>
          {line(WORDS[kind], marks[kind]?.utc)}
        </li>
      ))}
      {viewed.map(({ shown }, at) => (
        <li key={`${at} ${shown}`} data-mark="viewed">
          <Around say="desk.message.viewed" parts={[<bdi key="who">{shown}</bdi>]} />
        </li>
      ))}
    </ul>
  );
}

export function Reactions({ reactions }: { readonly reactions: readonly Reaction[] }) {
  const say = useSay();
  if (reactions.length === 0) return null;
  return (
    <dl class="facts small reactions">
      <dt>{say('desk.message.reactions')}</dt>
      <dd>
        {reactions.map(({ shown, count, by = [] }, at) => {
          const what = [shown, count].filter(Boolean).join(' ');
          return <bdi key={`${at} ${shown}`}>{by.length > 0 ? say('desk.message.reactionBy', what, by.join(', ')) : what}</bdi>;
        })}
      </dd>
    </dl>
  );
}
