import type { Surroundings } from '../../../../lib/page/capture/walk/surroundings';
import type { OpenThread, RowReading, ThreadRow } from '../../../../lib/page/sites/site';

/** A message of the invented conversation. */
export interface Line {
  /** Which it is; never shown to the walker but as an id, where there are ids. */
  readonly nr: number;
  readonly text: string;
  readonly sender?: string;
  readonly shown?: string;
  readonly utc?: string;
  readonly picture?: string;
}

export interface ListOptions {
  readonly lines: readonly Line[];
  readonly ids?: boolean;
  readonly heightOf?: (line: Line) => number;
  /** What a row's height is taken for until it was drawn once, and then found to be what it is. */
  readonly estimate?: number;
  /** The list draws what is missing by that only when it is scrolled the next time. */
  readonly lazy?: boolean;
  /** Milliseconds until that is found out. */
  readonly measuredAfter?: number;
  /** The list holds itself so many pixels from its lower end. */
  readonly heldOff?: number;
  /** It moves on by no less than so many pixels. */
  readonly leap?: number;
  readonly viewHeight?: number;
  /** Rows kept above and below what shows; without it all loaded rows are in the page. */
  readonly overscan?: number;
  /** Elements are used again for other messages. */
  readonly recycled?: boolean;
  readonly reversed?: boolean;
  /** Milliseconds until the rows follow a scroll. */
  readonly drawn?: number;
  /** Only so many are there at first; at the upper end that many more come after a while. */
  readonly batch?: { readonly size: number; readonly after: (nth: number) => number; readonly keepsPlace?: boolean };
  readonly start?: (state: { readonly all: boolean; readonly atEnd: boolean }) => 'reached' | 'more' | undefined;
  /** Scrolled so many pixels up from the newest at first. */
  readonly from?: number;
  /** Of the rows in sight, those that are not drawn yet. */
  readonly blank?: (line: Line, now: number) => boolean;
  /** Milliseconds by which a recycled row's picture comes later than its words. */
  readonly pictureAfter?: number;
}

interface Slot {
  readonly element: HTMLElement;
  line: Line | undefined;
  picture: string | undefined;
}

/** A chat page without a layout engine, with a clock of its own. */
export function listPage(options: ListOptions) {
  const { lines, ids = true, viewHeight = 600, overscan, recycled = false, reversed = false, drawn = 0, batch } = options;
  const trueHeightOf = options.heightOf ?? (() => 60);
  const measured = new Set<Line>();
  const heightOf = (line: Line): number => (options.estimate === undefined || measured.has(line) ? trueHeightOf(line) : options.estimate);
  const tasks: { at: number; run: () => void }[] = [];
  let now = 0;
  let loaded = batch ? Math.min(batch.size, lines.length) : lines.length;
  let loading = false;
  let nth = 0;
  /** From the top of what is loaded. */
  let top = 0;
  let changed = true;
  let slots: Slot[] = [];
  let key: string | undefined = 'chat 1';
  const scrolls: number[] = [];

  const later = (ms: number, run: () => void) => tasks.push({ at: now + ms, run });
  const advance = (ms: number) => {
    const end = now + ms;
    for (;;) {
      tasks.sort((a, b) => a.at - b.at);
      const next = tasks[0];
      if (!next || next.at > end) break;
      tasks.shift();
      now = Math.max(now, next.at);
      next.run();
    }
    now = end;
  };
  const here = () => lines.slice(lines.length - loaded);
  const height = () => here().reduce((sum, line) => sum + heightOf(line), 0);
  const most = () => Math.max(0, height() - viewHeight);

  const draw = () => {
    changed = true;
    const wanted: Line[] = [];
    let y = 0;
    for (const line of here()) {
      const h = heightOf(line);
      if (overscan === undefined || (y + h > top - overscan * 60 && y < top + viewHeight + overscan * 60)) wanted.push(line);
      y += h;
    }
    const kept = new Map(slots.flatMap((slot) => (slot.line && wanted.includes(slot.line) ? [[slot.line, slot] as const] : [])));
    const free = slots.filter((slot) => !slot.line || !wanted.includes(slot.line));
    slots = wanted.map((line) => {
      const old = kept.get(line);
      if (old) return old;
      const slot: Slot = (recycled ? free.pop() : undefined) ?? {
        element: document.createElement('div'),
        line: undefined,
        picture: undefined,
      };
      slot.line = line;
      slot.element.textContent = `${line.sender ?? ''} ${line.text} ${line.shown ?? ''}`;
      const fill = () => {
        if (slot.line === line) slot.picture = line.picture;
      };
      if (options.pictureAfter) later(options.pictureAfter, fill);
      else fill();
      slot.element.getBoundingClientRect = () => {
        let y = 0;
        for (const other of here()) {
          if (other === slot.line) return new DOMRect(0, y - top, 300, heightOf(other));
          y += heightOf(other);
        }
        return new DOMRect();
      };
      return slot;
    });
    if (options.measuredAfter) later(options.measuredAfter, () => measure(wanted));
    else if (options.estimate !== undefined) measure(wanted);
  };
  /** What turned out higher or lower than it was taken for does not move what shows below it. */
  const measure = (drawn: readonly Line[]): void => {
    let [y, moved, grew] = [0, 0, false];
    for (const line of here()) {
      const taken = heightOf(line);
      y += taken;
      if (!drawn.includes(line) || measured.has(line)) continue;
      if (y < top) moved += trueHeightOf(line) - taken;
      grew = true;
      measured.add(line);
    }
    top = Math.min(Math.max(0, top + moved), most());
    if (grew && !options.lazy) later(16, draw);
  };
  const load = () => {
    if (!batch || loading || top > 50 || loaded === lines.length) return;
    loading = true;
    later(batch.after(nth++), () => {
      const before = height();
      loaded = Math.min(lines.length, loaded + batch.size);
      if (batch.keepsPlace) top += height() - before;
      loading = false;
      draw();
    });
  };
  const scrollTo = (wanted: number) => {
    const to = top + Math.sign(wanted - top) * Math.max(Math.abs(wanted - top), options.leap ?? 0);
    const next = Math.min(Math.max(0, to), most() - (options.heldOff ?? 0));
    scrolls.push(next);
    top = next;
    later(drawn, draw);
    load();
  };

  const scroller = document.createElement('div');
  scroller.style.flexDirection = reversed ? 'column-reverse' : 'column';
  Object.defineProperties(scroller, {
    scrollTop: { get: () => (reversed ? top - most() : top) },
    scrollHeight: { get: height },
    clientHeight: { get: () => viewHeight },
  });
  scroller.scrollTo = (({ top: to = 0 }: ScrollToOptions) => scrollTo(reversed ? to + most() : to)) as typeof scroller.scrollTo;
  scroller.getBoundingClientRect = () => new DOMRect(0, 0, 300, viewHeight);
  document.body.replaceChildren(scroller);
  // A list that its view is not full of loads by itself.
  const full = () => here().reduce((sum, line) => sum + trueHeightOf(line), 0) >= viewHeight + 60;
  while (batch && !full() && loaded < lines.length) loaded = Math.min(lines.length, loaded + batch.size);
  top = Math.max(0, most() - (options.from ?? options.heldOff ?? 0));
  draw();

  const read = ({ line, picture }: Slot): RowReading | undefined => {
    if (!line || options.blank?.(line, now)) return undefined;
    return {
      message: {
        ...(line.sender && { sender: { shown: line.sender } }),
        recipients: [],
        time: { ...(line.shown && { shown: line.shown }), ...(line.utc && { utc: line.utc }) },
        text: line.text,
        missed: [],
      },
      media: line.picture === undefined ? [] : [{ name: 'photo', ...(picture ? { address: picture } : { missed: 'It was not there.' }) }],
    };
  };
  const thread: OpenThread = {
    key: () => key,
    title: 'Sam',
    confidence: 'known-layout',
    rows: (): ThreadRow[] =>
      slots.map((slot) => ({ element: slot.element, ...(ids && slot.line && { id: `m${slot.line.nr}` }), read: () => read(slot) })),
    scroller: () => scroller,
    ...(options.start && { start: () => options.start?.({ all: loaded === lines.length, atEnd: top === 0 }) }),
  };
  const around: Surroundings = {
    wait: async (ms) => advance(ms),
    frame: async () => advance(16),
    elapsed: () => now,
    watch: () => ({
      changed() {
        const was = changed;
        changed = false;
        return was;
      },
      end: () => {},
    }),
    visible: () => true,
  };
  return {
    thread,
    around,
    scroller,
    scrolls,
    top: () => top,
    bottom: () => most() - top,
    now: () => now,
    later,
    openAnother: () => {
      key = 'chat 2';
    },
    /** What stands in the page now. */
    texts: () => slots.map(({ line }) => line?.text),
  };
}
