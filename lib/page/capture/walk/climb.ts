import type { OpenThread } from '../../sites/site';
import type { Course } from './course';
import type { Entry } from './entry';
import type { Ground } from './ground';
import { topOf } from './in-sight';
import type { Stop } from './reading';
import type { Surroundings } from './surroundings';

/** By how much of what shows a step moves on. What stays in sight is what the windows are put together by. */
const STEP = 0.7;
/** Where a step led past all that was known: half of it, and slowly more again. */
const LEAST_STEP = 0.05;
const EASED = 1.1;
/** So often the way back is tried where a step led to rows of which none is known. */
const MOST_BACK = 40;

/** A page that keeps the list from standing at its end, or changes its first row without end, is not followed for ever. */
const MOST_FRUITLESS = 30;

export interface Climb {
  readonly thread: OpenThread;
  readonly scroller: HTMLElement | undefined;
  readonly ground: Ground | undefined;
  readonly course: Course;
  readonly around: Surroundings;
  readonly stand: (towards?: 'up' | 'down') => Promise<Stop | undefined>;
  /** Whether the page shows a message now that it did not show before. */
  readonly news: () => boolean;
  /** How many messages are known. */
  readonly read: () => number;
  /** Whether each part is to be shown for a moment: else what was read already is passed over. */
  readonly slowly: () => boolean;
  /** Whether to end before the start. */
  readonly enough: () => boolean;
}

/** So long the list must stand at its lower end and be no longer than it was: rows are measured and loaded late. */
const AT_END_MS = 300;
const AT_END_AFTER_WAY_MS = 600;
/** In CSS pixels. */
const NUDGE = 40;

/**
 * Down to the newest message, past all between, which is read on the way up.
 * @returns whether its end was reached: a list that holds itself from it is not followed for ever; and whether it was scrolled.
 */
export async function descend({ thread, ground, course, around }: Pick<Climb, 'thread' | 'ground' | 'course' | 'around'>) {
  let scrolled = false;
  if (!ground) return { ended: true, scrolled };
  const seen = new Set<string>();
  const idle = fruitlessSteps();
  let nudged: number | undefined;
  for (let calm = 0; calm < (scrolled ? AT_END_AFTER_WAY_MS : AT_END_MS); ) {
    if (!(await course.go())) return { ended: false, scrolled };
    const left = ground.below();
    if (left === 0) {
      if (ground.above() > 0 && nudged !== ground.above()) {
        nudged = ground.above();
        await nudge(ground, around);
        continue;
      }
      await around.wait(LOOK_MS);
      calm += LOOK_MS;
      continue;
    }
    // Lists that give up what is earlier for what is later grow no longer.
    const last = thread.rows().at(ground.upright ? -1 : 0)?.id;
    if (last !== undefined) seen.add(last);
    if (idle(seen.size + ground.above() + left, left)) return { ended: false, scrolled };
    [calm, scrolled] = [0, true];
    ground.by(left);
    await around.frame();
  }
  return { ended: true, scrolled };
}

/** Many lists look at where they stand, and draw what is missing there, only when they are scrolled. */
async function nudge(ground: Ground, { frame }: Surroundings): Promise<void> {
  ground.by(-Math.min(ground.above(), NUDGE));
  await frame();
  ground.by(ground.below());
  await frame();
}

/** Up to the start. @returns whether it was reached: see `walk` for when it counts as reached. */
export async function climb(way: Climb): Promise<boolean> {
  const { thread, scroller, ground, course, stand, slowly, enough } = way;
  let stop = await stand();
  let step = STEP;
  const idle = fruitlessSteps();
  while (await course.go()) {
    if (enough()) return false;
    if (idle(way.read(), ground?.above() ?? 0)) return false;
    if (ground && ground.above() > 0) {
      const short = step * ground.height();
      ground.by(-Math.min(ground.above(), slowly() ? short : Math.max(short, known(stop, scroller, ground))));
      stop = await stand();
      if (stop && !stop.joined) {
        const helpless = step === LEAST_STEP;
        step = Math.max(LEAST_STEP, step / 2);
        stop = helpless ? await stand('up') : await back(way, ground);
      } else step = Math.min(STEP, step * EASED);
      continue;
    }
    const more = await loaded(way);
    if (more === 'ended') break;
    if (more === 'nothing')
      return thread.start?.() === 'reached' || (thread.start?.() !== 'more' && !thread.loadEarlier?.() && !busy(scroller));
    stop = await stand();
    if (stop && !stop.joined) stop = ground ? await back(way, ground) : await stand('up');
  }
  return false;
}

/** Whether for many steps nothing new was read and the end came no nearer. */
function fruitlessSteps(): (read: number, left: number) => boolean {
  let [steps, most, least] = [0, 0, Number.POSITIVE_INFINITY];
  return (read, left) => {
    steps = read > most || left < least ? 0 : steps + 1;
    [most, least] = [Math.max(most, read), Math.min(least, left)];
    return steps > MOST_FRUITLESS;
  };
}

/** How far up everything was read already, less what the next window is to be joined by. */
function known(stop: Stop | undefined, scroller: HTMLElement | undefined, ground: Ground): number {
  if (!stop || !scroller || !ground.upright) return 0;
  const top = topOf(scroller);
  const unread = stop.shown.findLast(({ entry, row }) => !shown(entry) && row.element.getBoundingClientRect().bottom <= top);
  const edge = (unread ?? stop.shown[0])?.row.element.getBoundingClientRect().top;
  return edge === undefined ? 0 : top - edge - (1 - STEP) * ground.height();
}

/** More came in above than is in the page at once: down again until something known is in sight, else over the gap. */
async function back({ course, stand }: Climb, ground: Ground): Promise<Stop | undefined> {
  for (let tries = 0; tries < MOST_BACK && ground.below() > 0 && (await course.go()); tries++) {
    ground.by(Math.min(ground.below(), STEP * ground.height()));
    const stop = await stand();
    if (!stop || stop.joined) return stop;
  }
  return stand('up');
}

/** At the end of a list that does not say whether it is the end: so often, and so long each time, more is waited for. */
const TRIES_MS = [300, 500, 800, 1_200, 1_700];
/** Where all of the list shows at once there is nothing to scroll, and lists load by themselves. */
const UNSCROLLED_TRIES_MS = [300];
/** Over a slow line, or where the page says that there is more. */
const LONGEST_LOAD_MS = 20_000;
const LOOK_MS = 50;

/** Waits at the upper end for what is earlier, having pressed the page's control for it where there is one. */
async function loaded({ thread, scroller, ground, course, around, news }: Climb): Promise<'more' | 'nothing' | 'ended'> {
  const says = () => thread.start?.();
  if (says() === 'reached') return 'nothing';
  const grown = () => (ground !== undefined && ground.above() > 0) || news();
  const control = thread.loadEarlier?.();
  control?.click();
  const began = around.elapsed();
  const tries = ground && ground.below() > 0 ? TRIES_MS : UNSCROLLED_TRIES_MS;
  for (let attempt = 0; ; attempt++) {
    const patient = control !== undefined || says() === 'more' || busy(scroller);
    const pause = tries[attempt] ?? (patient ? 1_000 : undefined);
    if (pause === undefined || around.elapsed() - began > LONGEST_LOAD_MS) return 'nothing';
    for (let waited = 0; waited < pause; waited += LOOK_MS) {
      if (!(await course.go())) return 'ended';
      if (grown()) return 'more';
      if (says() === 'reached') return 'nothing';
      await around.wait(LOOK_MS);
    }
    // Many lists look at where they stand only when they are scrolled.
    if (ground && ground.below() > 0) {
      ground.by(Math.min(ground.below(), NUDGE));
      await around.frame();
      ground.by(-ground.above());
    }
  }
}

/** The list, or something in it, says that it is at work. */
const busy = (scroller: HTMLElement | undefined): boolean =>
  scroller !== undefined &&
  [scroller, ...scroller.querySelectorAll<HTMLElement>('[aria-busy="true"], [role="progressbar"]')].some(
    (element) => (element.ariaBusy === 'true' || element.getAttribute('role') === 'progressbar') && element.checkVisibility?.() !== false,
  );

/** Whether the page has drawn it, pictures too. */
const shown = ({ reading }: Entry): boolean => reading?.media.every(({ address }) => address !== undefined) === true;
