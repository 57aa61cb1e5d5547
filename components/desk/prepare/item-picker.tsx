import { useId, useRef, useState } from 'preact/hooks';
import { itemId } from '../../../lib/core/evidence/items';
import type { TimelineDoor, TimelineRow } from '../../../lib/core/timeline/door';
import { useSay } from '../../words/words';
import { dayOf, RowTime } from '../timeline/row-time';
import { type LookUpItem, useLookedUp } from '../use-looked-up';

export interface ItemPickerProps {
  readonly value: readonly number[];
  readonly onChange: (items: readonly number[]) => void;
  readonly find: TimelineDoor['firstOf'];
  readonly lookUp: LookUpItem;
  readonly onOpen: (number: number) => void;
  readonly zone: string;
}

/** Enough to see whether the words were the right ones. */
const SHOWN = 6;

/** The items that show what is claimed: found by their words or their number, and named by a number that never changes. */
export function ItemPicker({ value, onChange, find, lookUp, onOpen, zone }: ItemPickerProps) {
  const say = useSay();
  const id = useId();
  const [words, setWords] = useState('');
  const [found, setFound] = useState<{ readonly total: number; readonly rows: readonly TimelineRow[] } | 'failed'>();
  const asked = useRef(0);
  const field = useRef<HTMLInputElement>(null);
  /** The button that was pressed goes; whoever pressed it goes on at the search. */
  const choose = (items: readonly number[]) => {
    onChange(items);
    search('');
    field.current?.focus();
  };
  const search = (typed: string) => {
    setWords(typed);
    const own = ++asked.current;
    if (typed.trim() === '') return setFound(undefined);
    // An earlier answer that comes later is dropped.
    find({ words: typed, order: 'latest-first' }, SHOWN).then(
      (answer) => own === asked.current && setFound(answer),
      () => own === asked.current && setFound('failed'),
    );
  };
  return (
    <fieldset class="items">
      <legend>{say('prepare.items.label')}</legend>
      {value.length === 0 ? (
        <p class="quiet small">{say('prepare.items.none')}</p>
      ) : (
        <ul class="linked" aria-label={say('prepare.items.chosen')}>
          {value.map((number) => (
            <ChosenItem key={number} {...{ number, lookUp, onOpen }} onRemove={() => choose(value.filter((each) => each !== number))} />
          ))}
        </ul>
      )}
      <label for={id}>{say('prepare.items.find')}</label>
      <input
        id={id}
        ref={field}
        name="find-items"
        type="search"
        dir="auto"
        lang=""
        autoComplete="off"
        value={words}
        aria-describedby={`${id}-what`}
        onInput={({ currentTarget }) => search(currentTarget.value)}
      />
      <p class="quiet small" id={`${id}-what`}>
        {say('prepare.items.findWhat')}
      </p>
      <p class="small" role="status" data-part="found-items">
        {found === 'failed' ? say('prepare.items.notFound') : found && say({ key: 'prepare.items.found', count: found.total })}
      </p>
      {found && found !== 'failed' && found.rows.length > 0 && (
        <ul class="linked found-items">
          {found.rows
            .filter(({ number }) => !value.includes(number))
            .map((row) => (
              <li key={row.number} data-found={row.number}>
                <button type="button" class="link" data-action="add-item" onClick={() => choose([...value, row.number])}>
                  {say('prepare.items.add', itemId(row.number))}
                </button>{' '}
                <span class="quiet small">
                  {row.sender && <bdi>{row.sender.shown}</bdi>} {dayOf(row.at, zone, say)} <RowTime at={row.at} zone={zone} />
                </span>{' '}
                <span dir="auto" lang="">
                  {row.text}
                </span>
              </li>
            ))}
        </ul>
      )}
    </fieldset>
  );
}

interface ChosenItemProps extends Pick<ItemPickerProps, 'lookUp' | 'onOpen'> {
  readonly number: number;
  readonly onRemove: () => void;
}

function ChosenItem({ number, lookUp, onOpen, onRemove }: ChosenItemProps) {
  const say = useSay();
  const item = useLookedUp(number, lookUp);
  return (
    <li data-item={number}>
      <button type="button" class="link" data-action="open-item" onClick={() => onOpen(number)}>
        {itemId(number)}
      </button>{' '}
      {item && (
        <span class="quiet" dir="auto" lang="">
          {item.words ?? say('prepare.items.gone')}
        </span>
      )}{' '}
      <button type="button" class="link" data-action="remove-item" onClick={onRemove}>
        {say('prepare.items.remove', itemId(number))}
      </button>
    </li>
  );
}
