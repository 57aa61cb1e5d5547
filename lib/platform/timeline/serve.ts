import type { TimelineDoor } from '../../core/timeline/door';
import { ArchiveProblem } from '../archive/problem';
import type { Unlocked } from '../vault/keys';
import type { Ask, FromWorker, ToWorker } from './wire';

/** The worker's side of the messages: `self` in a dedicated worker. */
export interface WorkerScope {
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
}

/** Answers what the desk asks, by a timeline that is made when the desk says its zone and hands over the key. */
export function serveTimeline(scope: WorkerScope, make: (zone: string, unlocked: Unlocked) => TimelineDoor): void {
  let key: CryptoKey | undefined;
  let timeline: TimelineDoor | undefined;

  async function answer(id: number, ask: Ask): Promise<void> {
    try {
      if (!timeline) throw new Error('Asked before the start.');
      const value = await called(timeline, ask, (done, total) => scope.postMessage({ is: 'progress', id, done, total }));
      scope.postMessage({ is: 'answer', id, value });
    } catch (error) {
      const name = error instanceof Error ? error.name : typeof error;
      scope.postMessage({ is: 'problem', id, name, ...(error instanceof ArchiveProblem && { code: error.code }) });
    }
  }

  scope.addEventListener('message', ({ data }) => {
    if (data.is === 'ask') {
      void answer(data.id, data.ask);
      return;
    }
    key = data.key;
    if (data.is === 'start') timeline = make(data.zone, async () => key);
  });
}

function called(timeline: TimelineDoor, ask: Ask, onProgress: (done: number, total: number) => void) {
  switch (ask.call) {
    case 'open':
      return timeline.open(onProgress);
    case 'find':
      return timeline.find(ask.query);
    case 'rows':
      return timeline.rows(ask.list, ask.from, ask.count);
    case 'firstOf':
      return timeline.firstOf(ask.query, ask.count);
    case 'indexOf':
      return timeline.indexOf(ask.list, ask.number);
    case 'item':
      return timeline.item(ask.number);
    case 'around':
      return timeline.around(ask.number, ask.before, ask.after);
  }
}
