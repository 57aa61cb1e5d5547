import type { ComponentChild } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { itemNumber } from '../../../lib/core/evidence/items';
import type { TimelineDoor, TimelineFacts, TimelineQuery } from '../../../lib/core/timeline/door';
import { useSay } from '../../words/words';
import { NothingKept } from '../conversation-list';
import { hashOf, NEW_NOTE } from '../place';
import type { Visit } from '../room';
import { TroubleNotice } from '../trouble-notice';
import { Chips, Filters } from './filters';
import { type Jump, RowList } from './row-list';
import { SearchBox } from './search-box';
import { EVERYTHING, type FoundRows, useTimeline } from './use-timeline';

export interface TimelineRoomProps extends Visit {
  readonly door: TimelineDoor;
  /** IANA name. */
  readonly zone: string;
  /** The item that is open beside the list. @param read moves when the timeline has read what was filed: then the item is read again. */
  readonly item: (number: number, read: number) => ComponentChild;
}

/** Everything that is kept, from whatever source, in one list by time. */
export function TimelineRoom({ door, zone, place, here, head, go, wanted, item }: TimelineRoomProps) {
  const say = useSay();
  const { facts, opened, progress, query, setQuery, found, trouble, tryAgain } = useTimeline(door, head, here);
  useEffect(() => {
    if (wanted) setQuery({ ...EVERYTHING, conversations: [wanted.conversation] });
  }, [wanted, setQuery]);
  const [jump, setJump] = useState<Jump>();
  const results = useRef<HTMLDivElement>(null);
  const open = place.number;

  const wasOpen = useRef(open);
  useEffect(() => {
    // In a narrow window the list only comes into sight now: back to the row from which it was opened.
    if (open === undefined && wasOpen.current !== undefined) focusRow(results.current, wasOpen.current);
    wasOpen.current = open;
  }, [open]);

  const list = found?.list;
  useEffect(() => {
    // Opened by its address or from another item: the list shows where it stands. A row that was clicked stays where it is.
    if (open === undefined || list === undefined || rowOf(results.current, open)) return;
    door.indexOf(list, open).then(
      (to) => to !== undefined && setJump({ to, align: 'center' }),
      () => undefined,
    );
    // Another list for the same item begins at its top, as any does.
  }, [door, open, list === undefined]);

  const entered = () => {
    const number = itemNumber(query.words);
    if (number !== undefined) go({ room: 'timeline', number });
    else focusRow(results.current);
  };

  return (
    <>
      {trouble && <TroubleNotice trouble={trouble} onTryAgain={tryAgain} />}
      {!facts && !trouble && <Opening progress={progress} />}
      {facts && facts.unreadable > 0 && (
        <p class="notice wrong trouble" data-part="unreadable">
          {say({ key: 'desk.unreadable', count: facts.unreadable })}
        </p>
      )}
      {facts?.items === 0 && facts.unreadable === 0 && <NothingKept also={<OtherWays />} />}
      <div class="columns timeline" data-open={open === undefined ? undefined : 'true'}>
        {facts && facts.items > 0 && (
          <div class="side" ref={results}>
            <SearchBox words={query.words} here={here} onWords={(words) => setQuery({ ...query, words })} onEnter={entered} />
            <Filters facts={facts} query={query} onQuery={setQuery} />
            <Chips facts={facts} query={query} onQuery={setQuery} />
            {found && (
              <>
                <div class="list-head">
                  <Count facts={facts} found={found} />
                  <Order found={found} query={query} onQuery={setQuery} onMonth={(to) => setJump({ to, align: 'start' })} />
                </div>
                {found.total > 0 && <RowList found={found} zone={zone} open={open} jump={jump} />}
              </>
            )}
          </div>
        )}
        {/* Before it was opened the timeline knows of no item. */}
        {open !== undefined && facts && <div class="reading">{item(open, opened)}</div>}
      </div>
    </>
  );
}

/** What else the timeline can hold than conversations of the web. */
function OtherWays() {
  const say = useSay();
  return (
    <>
      <p>{say('desk.list.also')}</p>
      <p class="row">
        <a class="button" href={hashOf({ room: 'bring-in' })}>
          {say('bringIn.choose.title')}
        </a>
        <a class="button" href={hashOf({ room: 'notes', number: NEW_NOTE })}>
          {say('popup.writeNote')}
        </a>
      </p>
    </>
  );
}

/** To the row of an item, where it is drawn, else to the row that is the list's stop for the keyboard. */
function focusRow(list: HTMLElement | null, item?: number): void {
  const row = item === undefined ? undefined : rowOf(list, item);
  (row ?? list?.querySelector<HTMLElement>('.opens[tabindex="0"]'))?.focus();
}

const rowOf = (list: HTMLElement | null, item: number) => list?.querySelector<HTMLElement>(`[data-item="${item}"]`);

function Opening({ progress }: { readonly progress: { readonly done: number; readonly total: number } | undefined }) {
  const say = useSay();
  return (
    <div class="stack loading">
      <p class="quiet" role="status">
        {say('desk.openingArchive')}
      </p>
      {progress && progress.total > 0 && <progress aria-label={say('desk.openingArchive')} max={progress.total} value={progress.done} />}
    </div>
  );
}

function Count({ facts, found }: { readonly facts: TimelineFacts; readonly found: FoundRows }) {
  const say = useSay();
  const narrowed = found.total !== facts.items;
  return (
    <div data-part="count">
      <p role="status">
        {narrowed
          ? say({ key: 'timeline.count.found', count: found.total, values: [found.total, facts.items] })
          : say({ key: 'timeline.count.all', count: found.total })}
      </p>
      {found.total === 0 && <p class="quiet">{say('timeline.count.nothing')}</p>}
    </div>
  );
}

interface OrderProps {
  readonly found: FoundRows;
  readonly query: TimelineQuery;
  readonly onQuery: (query: TimelineQuery) => void;
  readonly onMonth: (index: number) => void;
}

/** Which end comes first, and a way to a month. */
function Order({ found, query, onQuery, onMonth }: OrderProps) {
  const say = useSay();
  const months = say('dates.longMonths').split(' ');
  return (
    <div class="order">
      <label>
        <span>{say('timeline.order.name')}</span>
        <select
          autocomplete="off"
          data-part="order"
          value={query.order}
          onChange={({ currentTarget: { value } }) =>
            onQuery({ ...query, order: value === 'latest-first' ? 'latest-first' : 'earliest-first' })
          }
        >
          <option value="earliest-first">{say('timeline.order.earliestFirst')}</option>
          <option value="latest-first">{say('timeline.order.latestFirst')}</option>
        </select>
      </label>
      {found.months.length > 1 && (
        <label>
          <span>{say('timeline.order.month')}</span>
          <select
            autocomplete="off"
            data-part="month"
            value=""
            onChange={({ currentTarget }) => {
              const at = Number(currentTarget.value);
              currentTarget.value = '';
              onMonth(at);
            }}
          >
            <option value="">{say('timeline.order.choose')}</option>
            {found.months.map(({ month, at }) => (
              <option key={month} value={at}>
                {months[Number(month.slice(5)) - 1]} {month.slice(0, 4)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
