/** What a walk needs of the world, so that tests need no sleeps. */
export interface Surroundings {
  readonly wait: (ms: number) => Promise<void>;
  /** Until the page was drawn once more. */
  readonly frame: () => Promise<void>;
  /** Milliseconds, for measuring how long something took. */
  readonly elapsed: () => number;
  readonly watch: (root: Node) => Watch;
  readonly visible: () => boolean;
}

/** Tells whether the page changed something. */
export interface Watch {
  /** Since it was last asked. */
  readonly changed: () => boolean;
  readonly end: () => void;
}

/** A page that is not drawn, for instance because its window is covered, must not hold a capture up for ever. */
const LONGEST_FRAME_MS = 250;

export function surroundingsOf(document: Document): Surroundings {
  const view = document.defaultView;
  const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  return {
    wait,
    frame: () => Promise.race([wait(LONGEST_FRAME_MS), new Promise<void>((resolve) => view?.requestAnimationFrame(() => resolve()))]),
    elapsed: () => performance.now(),
    watch: (root) => {
      let changed = false;
      const observer = new MutationObserver(() => {
        changed = true;
      });
      observer.observe(root, { childList: true, subtree: true, characterData: true, attributes: true });
      return {
        changed() {
          const was = changed;
          changed = false;
          return was;
        },
        end: () => observer.disconnect(),
      };
    },
    visible: () => !document.hidden,
  };
}
