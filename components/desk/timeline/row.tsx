import { itemId } from '../../../lib/core/evidence/items';
import type { ItemSource, TimelineRow } from '../../../lib/core/timeline/door';
import type { Say, WordKey } from '../../../lib/core/words/said';
import { FLAG_WORDS } from '../../style/flag-words';
import { useSay } from '../../words/words';
import { hashOf } from '../place';
import { FoundText } from './found-text';
import { RowTime } from './row-time';

export const SOURCE_WORDS: Readonly<Record<ItemSource, WordKey>> = {
  web: 'timeline.source.web',
  phone: 'timeline.source.phone',
  'mail-file': 'timeline.source.mailFile',
  note: 'timeline.source.note',
  exhibit: 'timeline.source.exhibit',
};

interface RowProps {
  readonly row: TimelineRow;
  readonly zone: string;
  readonly isOpen: boolean;
  /** Of its link: the list is one stop for the keyboard. */
  readonly tabIndex: number;
}

/** One line of the timeline. The link is its id, time and sender; a click anywhere on the row follows it. */
export function Row({ row, zone, isOpen, tabIndex }: RowProps) {
  const say = useSay();
  const { number, at, text, found, cut, subject, conversation, kind } = row;
  return (
    <>
      <a
        class="opens"
        href={hashOf({ room: 'timeline', number })}
        tabIndex={tabIndex}
        data-item={number}
        aria-current={isOpen ? 'true' : undefined}
      >
        <span class="id">{itemId(number)}</span> <RowTime at={at} zone={zone} /> <Sender row={row} />
      </a>
      {(subject || text) && (
        <p class="words" dir="auto" lang="">
          {subject && subject !== conversation?.title && <b>{subject} </b>}
          {cut.before && '…'}
          <FoundText text={text} found={found} />
          {cut.after && '…'}
        </p>
      )}
      <p class="about quiet small">
        <span>{say(kind === 'system' ? 'timeline.source.system' : SOURCE_WORDS[row.source])}</span>
        {conversation && (
          <span dir="auto" lang="">
            {conversation.title || say('desk.list.untitled')}
          </span>
        )}
        {marksOf(row, say).map((mark) => (
          <span key={mark} class="mark">
            {mark}
          </span>
        ))}
        {row.tags.map((tag) => (
          <span key={tag} class="tag" dir="auto" lang="">
            {tag}
          </span>
        ))}
      </p>
    </>
  );
}

function Sender({ row: { sender, kind } }: { readonly row: TimelineRow }) {
  const say = useSay();
  if (sender)
    return (
      <bdi class="sender" title={sender.address}>
        {sender.shown}
      </bdi>
    );
  if (kind === 'message') return <span class="sender quiet">{say('desk.message.senderUnknown')}</span>;
  return null;
}

function marksOf({ edited, deleted, attachments, flags, pair }: TimelineRow, say: Say): string[] {
  return [
    ...(deleted ? [say('timeline.row.deleted')] : []),
    ...(edited ? [say('timeline.row.edited')] : []),
    ...(attachments > 0 ? [say({ key: 'count.attachments', count: attachments })] : []),
    ...(pair === undefined ? [] : [say('timeline.row.pair', itemId(pair))]),
    ...flags.map((flag) => say('timeline.row.flag', { key: FLAG_WORDS[flag] })),
  ];
}
