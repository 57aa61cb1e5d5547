import type { ExportDoor, ExportStep } from '../../core/export/door';
import { saidOf } from '../../core/words/is-said';
import { ArchiveProblem, problemOf } from '../archive/problem';
import type { Answer, Ask, FromWorker, ToWorker } from './wire';

/** The worker's side of the messages: `self` in a dedicated worker. */
export interface WorkerScope {
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
}

/** In milliseconds: more often nobody sees a difference. */
const STEP_EVERY = 100;

/** Answers what the desk asks. @param locked called when the key goes. */
export function serveExports(
  scope: WorkerScope,
  exportsOf: (unlocked: () => Promise<CryptoKey | undefined>) => ExportDoor & { lock(): void },
) {
  let key: CryptoKey | undefined;
  const door = exportsOf(async () => key);
  const running = new Map<number, AbortController>();

  async function answer(id: number, ask: Ask): Promise<void> {
    const stopping = new AbortController();
    running.set(id, stopping);
    const onStep = seldom((step) => scope.postMessage({ is: 'step', id, step }));
    try {
      const value = await called(door, ask, onStep, stopping.signal);
      scope.postMessage({ is: 'answer', id, value });
    } catch (error) {
      scope.postMessage(stopping.signal.aborted ? { is: 'stopped', id } : problemAnswer(id, problemOf(error)));
    } finally {
      running.delete(id);
    }
  }

  scope.addEventListener('message', ({ data }) => {
    switch (data.is) {
      case 'key':
        if (key && !data.key) door.lock();
        key = data.key;
        break;
      case 'stop':
        running.get(data.id)?.abort();
        break;
      case 'ask':
        void answer(data.id, data.ask);
    }
  });
}

function problemAnswer(id: number, error: unknown): FromWorker {
  const said = saidOf(error);
  if (!said) console.error(error);
  const name = error instanceof Error ? error.name : typeof error;
  return { is: 'problem', id, name, ...(said && { said }), ...(error instanceof ArchiveProblem && { code: error.code }) };
}

/** The first of a kind at once, the others now and then. */
function seldom(tell: (step: ExportStep) => void): (step: ExportStep) => void {
  let [told, last] = [Number.NEGATIVE_INFINITY, ''];
  return (step) => {
    const now = performance.now();
    if (step.what === last && now - told < STEP_EVERY) return;
    [told, last] = [now, step.what];
    tell(step);
  };
}

function called(door: ExportDoor, ask: Ask, onStep: (step: ExportStep) => void, signal: AbortSignal): Promise<Answer> {
  switch (ask.call) {
    case 'forecast':
      return door.forecast(ask.request, onStep, signal);
    case 'mirror':
      return door.mirror(ask.request, signal);
    case 'suggestions':
      return door.suggestions(ask.request, signal);
    case 'make':
      return door.make(ask.request, ask.password, onStep, signal);
    case 'waiting':
      return door.waiting();
    case 'file':
      return door.file();
    case 'paper':
      return door.paper(ask.path);
    case 'letGo':
      return door.letGo(ask.id);
    case 'nextMark':
      return door.nextMark(ask.initials);
  }
}
