import type { Screen } from '../../core/evidence/capture';
import { type CaptureStore, NotStored } from './store';

/** Each takes half a second and a megabyte or so. */
const MOST_SCREENS = 40;
const MOST_BYTES = 60_000_000;

/** In a row: a tab put behind another for a moment costs one picture, where the browser takes none it is asked no more. */
const MOST_MISSES = 3;

export interface Screens {
  /** Takes a picture of the page as it stands. @returns whether it would take another. */
  readonly take: (shows: () => readonly string[]) => Promise<boolean>;
  /** To be asked for at the end, when the keys of the messages are known. */
  readonly taken: () => readonly Screen[];
  /** In plain words. */
  readonly missed: () => readonly string[];
}

/**
 * Pictures along the conversation: the first view, and then one at each stop, up to a limit. The walk goes from the newest messages to the
 * earliest; so it is the newest part that has pictures without a break, and not a few of every part.
 */
export function screensOf(store: CaptureStore): Screens {
  const pictures: { readonly screen: Screen; readonly shows: () => readonly string[] }[] = [];
  const missed: string[] = [];
  let bytes = 0;
  let ended = false;
  let misses = 0;
  return {
    async take(shows) {
      if (ended) return false;
      const picture = await store.screen([]);
      if (!picture.ok) throw new NotStored(picture.problem);
      if ('missed' in picture.value) {
        if (!missed.includes(picture.value.missed)) missed.push(picture.value.missed);
        ended = ++misses === MOST_MISSES;
        return !ended;
      }
      misses = 0;
      const { screen } = picture.value;
      pictures.push({ screen, shows });
      bytes += screen.bytes.size;
      if (pictures.length < MOST_SCREENS && bytes < MOST_BYTES) return true;
      ended = true;
      missed.push(`Pictures of the screen were taken of the first ${pictures.length} views only.`);
      return false;
    },
    taken: () => pictures.map(({ screen, shows }) => ({ ...screen, shows: shows() })),
    missed: () => missed,
  };
}
