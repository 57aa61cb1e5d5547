import type { DraftDoor, Refused } from '../../core/coach/draft-door';
import type { WaitingList } from '../../core/coach/waiting-draft';
import type { DraftAnswer } from '../messaging/protocol';
import { send } from '../messaging/send';
import { MessageProblem } from '../messaging/wire';

/** Asks the background; once more where it was just being put to sleep, for nothing here happens twice under one id. */
async function asked<T>(ask: () => Promise<DraftAnswer<T>>): Promise<T | Refused> {
  try {
    const answer = await ask().catch((error: unknown) => {
      if (error instanceof MessageProblem && error.code === 'no-answer') return ask();
      throw error;
    });
    return answer.ok ? answer.value : { problem: answer.problem };
  } catch {
    return { problem: { key: 'drafts.problem.noAnswer' } };
  }
}

export const draftDoor: DraftDoor = {
  keep: (draft, until) => asked(() => send('draft.keep', { ...draft, until })),
  read: (id) => asked(() => send('draft.read', { id })),
  later: (id, until) => asked(() => send('draft.later', { id, until })),
  remove: (id) => asked<undefined>(() => send('draft.delete', { id })),
};

/** What waits, for the popup. */
export const waitingList = (): Promise<WaitingList | Refused> => asked(() => send('draft.list', undefined));
