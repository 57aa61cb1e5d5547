import type { ComponentChild } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TimelineRow } from '../../../lib/core/timeline/door';
import { useSay } from '../../words/words';
import { Row } from './row';
import { keyTarget } from './row-keys';
import { dayOf } from './row-time';
import type { FoundRows } from './use-timeline';
import { useVirtualRows } from './virtual-rows';

/** Browsers draw no element higher than some 17 million pixels (Firefox); so many rows stay below that on the narrowest screen. */
const STRETCH = 50_000;

export interface Jump {
  readonly to: number;
  readonly align: 'start' | 'center';
}

type Align = Jump['align'] | 'auto';

interface RowListProps {
  readonly found: FoundRows;
  readonly zone: string;
  /** Number of the item that stands open beside the list. */
  readonly open: number | undefined;
  /** Where to go in the list: a new object each time. */
  readonly jump: Jump | undefined;
  /** What else each row offers. The same function for as long as it draws the same. */
  readonly beside?: (row: TimelineRow) => ComponentChild;
}

/**
 * The items found, of which only those in sight are drawn. One stop for the keyboard: arrows, Page Up and Down, Home and End move
 * between rows, Enter opens one. The row that has the focus stays drawn wherever one scrolls.
 */
export function RowList({ found, zone, open, jump, beside }: RowListProps) {
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const [stretch, setStretch] = useState(0);
  const [current, setCurrent] = useState(0);
  /** Where the focus is to go once its row is drawn. */
  const wanted = useRef<number>(undefined);
  const start = stretch * STRETCH;
  const count = Math.min(STRETCH, found.total - start);
  const virtual = useVirtualRows({ scroller, count, keep: current >= start ? current - start : undefined });

  const [landing, setLanding] = useState<{ readonly index: number; readonly align: Align }>();

  const goTo = (index: number, align: Align) => {
    setCurrent(index);
    const there = Math.floor(index / STRETCH);
    setStretch(there);
    if (there !== stretch) virtual.renew();
    setLanding({ index, align });
  };

  const shown = useRef(found.query);
  useEffect(() => {
    // The same question asked again, because something was filed, moves nothing.
    if (shown.current === found.query) return;
    shown.current = found.query;
    setStretch(0);
    setCurrent(0);
    virtual.renew();
  });

  useEffect(() => {
    if (jump) goTo(jump.to, jump.align);
    // Only another wish moves the list, not another drawing of it.
  }, [jump]);

  useEffect(() => {
    // Only now has the stretch its rows.
    if (landing) virtual.scrollTo(landing.index - start, landing.align);
  }, [landing]);

  useEffect(() => {
    if (wanted.current === undefined) return;
    const link = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted.current - start}"] .opens`);
    if (!link) return;
    wanted.current = undefined;
    link.focus({ preventScroll: true });
  });

  const rows = virtual.drawn.map(({ index, start: top }) => ({ index: start + index, top, row: found.rows.at(start + index) }));
  const [first, last] = [rows[0]?.index ?? 0, rows.at(-1)?.index ?? 0];
  useEffect(() => {
    const near = rows.filter(({ index }) => index !== current || rows.length === 1);
    const from = near[0]?.index ?? first;
    found.rows.want(Math.max(0, from - 1), near.at(-1)?.index ?? last);
    found.rows.want(current, current);
  });

  const pressed = (event: KeyboardEvent) => {
    const at = (event.target as HTMLElement).closest<HTMLElement>('[data-index]');
    if (!at) return;
    // One stays in sight, so that one knows where one was.
    const page = Math.max(1, virtual.inSight - 1);
    const target = keyTarget(event, start + Number(at.dataset.index), { total: found.total, page });
    if (target === undefined) return;
    event.preventDefault();
    wanted.current = target;
    goTo(target, 'auto');
  };

  return (
    <>
      {start > 0 && (
        <button type="button" class="button" data-action="earlier-stretch" onClick={() => goTo(start - 1, 'auto')}>
          {say('timeline.list.before', start - STRETCH + 1, start)}
        </button>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links inside have the focus; keys move between them */}
      <div
        class="rows"
        ref={scroller}
        onKeyDown={pressed}
        data-part="rows"
        // While the row that the keyboard would reach is still read, the list itself can be reached.
        tabIndex={rows.some(({ index, row }) => row && index === current) ? undefined : 0}
      >
        <ol style={{ blockSize: `${virtual.height}px` }} aria-label={say('timeline.list.name')}>
          {rows.map(({ index, top, row }) => (
            <li
              key={index}
              ref={virtual.measure}
              data-index={index - start}
              style={{ transform: `translateY(${top}px)` }}
              aria-setsize={found.total}
              aria-posinset={index + 1}
              aria-busy={row ? undefined : 'true'}
              onFocusIn={() => setCurrent(index)}
            >
              {row ? (
                <DatedRow
                  {...{ row, zone, beside }}
                  before={index > 0 ? found.rows.at(index - 1) : undefined}
                  isOpen={row.number === open}
                  tabIndex={index === current ? 0 : -1}
                />
              ) : (
                <p class="waiting quiet">…</p>
              )}
            </li>
          ))}
        </ol>
      </div>
      {start + count < found.total && (
        <button type="button" class="button" data-action="later-stretch" onClick={() => goTo(start + count, 'start')}>
          {say('timeline.list.after', start + count + 1, Math.min(found.total, start + count + STRETCH))}
        </button>
      )}
    </>
  );
}

interface DatedRowProps {
  readonly row: TimelineRow;
  /** The row above it, where that is known. */
  readonly before: TimelineRow | undefined;
  readonly zone: string;
  readonly isOpen: boolean;
  readonly tabIndex: number;
  readonly beside: RowListProps['beside'];
}

/** A row, below its day where it is the first of that day. Made once: while one scrolls, each is drawn again with every frame. */
function DatedRow({ row, before, zone, isOpen, tabIndex, beside }: DatedRowProps) {
  const say = useSay();
  return useMemo(() => {
    const day = dayOf(row.at, zone, say);
    return (
      <>
        {day && day !== dayOf(before?.at, zone, say) && <p class="day">{day}</p>}
        <div class="line" data-kind={row.kind} data-way={row.way}>
          <Row {...{ row, zone, isOpen, tabIndex }} />
          {beside?.(row)}
        </div>
      </>
    );
  }, [row, before, zone, isOpen, tabIndex, beside, say]);
}
