import type { Said } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';
import { DeletePanel } from '../deleting/delete-panel';
import { hashOf } from '../place';
import type { ShownItem } from './shown-item';

interface DeleteItemProps {
  readonly item: ShownItem;
  readonly onDelete: (id: string) => Promise<void>;
}

/** Deletes the entry that holds an item; of a captured message it says why that cannot be done here. */
export function DeleteItem({ item: { whole, holder }, onDelete }: DeleteItemProps) {
  const say = useSay();
  if (holder.kind === 'capture')
    return (
      <details class="small" data-part="not-alone">
        <summary>{say('deleting.item')}</summary>
        <p>{say('deleting.notAlone')}</p>
        <p>
          <a href={hashOf({ room: 'conversations', number: whole.entry })}>{say('deleting.toConversation')}</a>
        </p>
      </details>
    );
  const goes: Said =
    holder.kind === 'import'
      ? { key: 'deleting.goes.import', values: [holder.fileName, { key: 'count.messages', count: holder.counts.added }] }
      : { key: holder.kind === 'note' ? 'deleting.goes.note' : 'deleting.goes.exhibit' };
  return <DeletePanel ask={holder.kind === 'import' ? 'deleting.import' : 'deleting.item'} goes={goes} onDelete={onDelete} />;
}
