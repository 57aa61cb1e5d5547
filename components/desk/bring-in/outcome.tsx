import { useEffect, useId, useState } from 'preact/hooks';
import { itemId } from '../../../lib/core/evidence/items';
import type { ImportReceipt } from '../../../lib/core/imports/import-steps';
import { useSay } from '../../words/words';
import { hashOf } from '../place';
import { Assumed } from './assumed';
import type { BringInDoor } from './door';
import { RejectsView } from './rejects-view';

interface OutcomeProps {
  readonly receipt: ImportReceipt;
  readonly zone: string;
  readonly rejects: BringInDoor['rejects'];
  readonly onAgain: () => void;
}

const MOST_CONVERSATIONS = 20;

/** What came of it: the counts add up, and what could not be read is named. */
export function Outcome({ receipt: { entry, record }, rejects, onAgain }: OutcomeProps) {
  const say = useSay();
  const id = useId();
  const { counts, conversations, items } = record;
  const filled = conversations.filter(({ messages }) => messages > 0);
  const [rejected, setRejected] = useState<Awaited<ReturnType<BringInDoor['rejects']>>>();
  useEffect(() => {
    rejects(record).then(setRejected, () => undefined);
  }, [record, rejects]);

  return (
    <section class="panel" aria-labelledby={`${id}-title`} data-part="brought-in">
      <h3 id={`${id}-title`} tabIndex={-1}>
        {say('bringIn.done.title')}
      </h3>
      <p>{say('bringIn.done.entry', String(entry))}</p>
      <dl class="facts counts">
        {(['inFile', 'added', 'changed', 'known', 'rejected'] as const)
          .filter((each) => each === 'inFile' || each === 'added' || counts[each] > 0)
          .map((each) => [
            <dt key={`${each}-name`}>{say(`bringIn.done.${each}`)}</dt>,
            <dd key={each} data-count={each}>
              {counts[each].toLocaleString(say('language'))}
            </dd>,
          ])}
        <dt>{say('bringIn.done.items')}</dt>
        <dd data-part="items">
          {items && items.count > 0
            ? say('bringIn.done.itemsRange', itemId(items.first), itemId(items.first + items.count - 1))
            : say('bringIn.done.none')}
        </dd>
      </dl>
      <p>{say({ key: 'bringIn.done.conversations', count: conversations.length })}</p>
      <ul>
        {filled.slice(0, MOST_CONVERSATIONS).map(({ key, title, messages }) => (
          <li key={key}>
            <bdi lang="">{title}</bdi> · {say({ key: 'count.messages', count: messages })}
          </li>
        ))}
      </ul>
      {filled.length > MOST_CONVERSATIONS && <p class="quiet small">{say('count.more', filled.length - MOST_CONVERSATIONS)}</p>}
      <Assumed assumed={record.assumed} />
      {rejected && <RejectsView count={counts.rejected} {...rejected} />}
      {record.missed.length > 0 && (
        <details>
          <summary>{say('bringIn.missed')}</summary>
          <ul lang="en-GB">
            {record.missed.slice(0, 100).map((missed) => (
              <li key={missed}>{missed}</li>
            ))}
          </ul>
        </details>
      )}
      <div class="row">
        {items && items.count > 0 && (
          <a class="button" href={hashOf({ room: 'timeline', number: items.first })} data-action="show-items">
            {say('bringIn.done.showItems')}
          </a>
        )}
        <button type="button" class="button" data-action="bring-in-again" onClick={onAgain}>
          {say('bringIn.done.again')}
        </button>
      </div>
    </section>
  );
}
