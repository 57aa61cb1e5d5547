import type { OpenThread, ThreadRow } from '../../sites/site';
import type { Course } from './course';
import type { Entry } from './entry';
import type { Ground } from './ground';
import { filled, inSight, topOf } from './in-sight';
import { type Looker, lookerAt } from './look';
import type { Sequence } from './sequence';
import type { Surroundings } from './surroundings';

/** What the page shows at one stop of a walk. */
export interface Stop {
  /** Whether something in it was known, or nothing was known before: else nothing of it was added. */
  readonly joined: boolean;
  /** The messages in the page with the rows that show them. */
  readonly shown: readonly Shown[];
}

export interface Shown {
  readonly entry: Entry;
  readonly row: ThreadRow;
}

export interface Reading {
  /**
   * Reads what is in the page, and again until all that is in sight is drawn and something of it is known.
   * @param towards Where nothing is known for long: adds the rows all the same, on that side of those before, and notes the gap.
   * @returns `undefined` where the walk has ended.
   */
  readonly stand: (towards?: 'up' | 'down') => Promise<Stop | undefined>;
  /** Whether the page shows a message now that was not known. */
  readonly news: () => boolean;
  /** Whether a row that was in sight was never drawn and cannot be named. */
  readonly undrawn: () => boolean;
  readonly end: () => void;
}

/** Rows that a page draws later than this after they came into sight are named as not drawn. */
const DRAWING_MS = 3_000;
const JOINING_MS = 1_000;
const FILLING_MS = 1_000;
const PICTURES_MS = 500;
/** Pictures of other servers never come; after so many stops without one none is waited for. */
const MOST_HOPE = 3;
const LOOK_MS = 40;
/** A page that never rests, with a clock in it, is not waited for. */
const MOST_FRAMES = 15;

export function readingOf(
  thread: OpenThread,
  sequence: Sequence,
  course: Course,
  around: Surroundings,
  scroller: HTMLElement | undefined,
  ground: Ground | undefined,
): Reading & Pick<Looker, 'stale' | 'used' | 'own'> {
  const looker = lookerAt(thread, sequence, (element) => {
    if (!scroller || !ground) return undefined;
    const down = element.getBoundingClientRect().top - topOf(scroller);
    return ground.below() + (ground.upright ? scroller.clientHeight - down : down);
  });
  const root = scroller ?? thread.rows()[0]?.element.parentNode;
  const watch = root ? around.watch(root) : undefined;
  let undrawn = false;

  /** Until the page has not changed anything for two frames. */
  const settle = async (): Promise<void> => {
    let still = 0;
    for (let frames = 0; frames < MOST_FRAMES && still < 2; frames++) {
      await around.frame();
      still = watch?.changed() ? 0 : still + 1;
    }
  };

  /** From the conversation's key to its rows in one go: so they belong together. */
  const harvest = (towards?: 'up' | 'down') => {
    if (!course.here()) return undefined;
    const window = looker.look();
    const { joined, entries } = sequence.add(window.sightings, towards);
    if (joined) looker.remember(window, entries);
    const placeholders = window.rows.filter(({ element }, at) => !window.sightings[at]?.reading && inSight(element, scroller));
    const shown = window.rows.flatMap((row, at) => {
      const entry = entries[at];
      return entry ? [{ entry, row }] : [];
    });
    const full =
      !scroller ||
      !ground ||
      filled(
        window.rows.map(({ element }) => element),
        scroller,
        ground,
      );
    return { joined, shown, placeholders, full };
  };

  /** Waits for pictures that come after the words, as long as waiting for some has helped. @returns whether more is to be seen now. */
  let hope = MOST_HOPE;
  const picturesCome = async ({ shown }: Stop): Promise<boolean> => {
    const late = () => shown.filter(({ entry, row }) => isLate(entry) && inSight(row.element, scroller)).length;
    const before = late();
    if (before === 0 || hope === 0 || thread.untouched) return false;
    for (let waited = 0; waited < PICTURES_MS && late() > 0 && (await course.go()); waited += LOOK_MS) {
      await around.wait(LOOK_MS);
      harvest();
    }
    hope = late() < before ? MOST_HOPE : hope - 1;
    return late() < before;
  };

  return {
    stale: looker.stale,
    used: looker.used,
    own: looker.own,
    undrawn: () => undrawn,
    news() {
      if (!watch?.changed()) return false;
      const before = sequence.size();
      const seen = harvest();
      return seen !== undefined && (!seen.joined || sequence.size() > before);
    },
    end: () => watch?.end(),
    async stand(towards) {
      if (scroller) await settle();
      const since = around.elapsed();
      for (;;) {
        if (!(await course.go())) return undefined;
        const waited = around.elapsed() - since;
        const seen = harvest();
        const drawn = seen?.joined && seen.placeholders.length === 0 && (seen.full || waited > FILLING_MS);
        if (seen && drawn && !(await picturesCome(seen))) return seen;
        if (seen && !seen.joined && waited > JOINING_MS) return towards ? harvest(towards) : seen;
        if (seen && waited > DRAWING_MS) {
          undrawn ||= seen.placeholders.some(({ id }) => id === undefined);
          return seen;
        }
        await around.wait(LOOK_MS);
      }
    },
  };
}

const isLate = ({ reading }: Entry): boolean => reading?.media.some(({ address }) => address === undefined) === true;
