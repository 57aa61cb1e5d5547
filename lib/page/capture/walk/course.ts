import type { Coverage } from '../../../core/evidence/capture';
import type { OpenThread } from '../../sites/site';
import type { Pace } from './pace';
import type { Surroundings } from './surroundings';

/** Whether a walk goes on: asked before each step. */
export interface Course {
  /** @throws DOMException `AbortError` when the user cancelled. */
  readonly go: () => Promise<boolean>;
  /** Whether the conversation is still the one that the walk began in. */
  readonly here: () => boolean;
  readonly stopped: () => Coverage['stopped'];
}

/** No more than the archive takes in one capture. */
export const MOST_MESSAGES = 20_000;

/** Pages that draw a conversation anew show none for so long. */
const ABSENT_MS = 1_000;
const LOOK_MS = 50;

export function courseOf(thread: OpenThread, key: string, size: () => number, pace: Pace, { wait }: Surroundings): Course {
  let stopped: Coverage['stopped'];
  const here = () => thread.key() === key;
  const stillHere = async (): Promise<boolean> => {
    for (let waited = 0; waited < ABSENT_MS && thread.key() === undefined; waited += LOOK_MS) await wait(LOOK_MS);
    return here();
  };
  return {
    here,
    stopped: () => stopped,
    async go() {
      if (stopped) return false;
      if (!(await pace.ready())) stopped = 'by-user';
      else if (!(await stillHere())) stopped = 'page-changed';
      else if (size() >= MOST_MESSAGES) stopped = 'limit';
      return stopped === undefined;
    },
  };
}
