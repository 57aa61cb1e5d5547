import { useCallback, useRef, useState } from 'preact/hooks';
import type { Step } from '../../../lib/core/backup/copies-door';
import type { Said, WordKey } from '../../../lib/core/words/said';
import { troubleOf } from '../trouble';

/** Something long that goes on in steps and can be stopped. */
export type Task<T> =
  | { readonly at: 'ready' }
  | { readonly at: 'working'; readonly done: number; readonly total: number }
  | { readonly at: 'stopped' }
  | { readonly at: 'done'; readonly result: T }
  | { readonly at: 'failed'; readonly reason: Said };

interface Running<T> {
  readonly task: Task<T>;
  readonly run: (work: (onStep: Step, signal: AbortSignal) => Promise<T>) => Promise<void>;
  readonly stop: () => void;
  readonly setTask: (task: Task<T>) => void;
}

/** @param otherwise what to say of a failure that says nothing itself. */
export function useTask<T>(otherwise: WordKey): Running<T> {
  const [task, setTask] = useState<Task<T>>({ at: 'ready' });
  const stopping = useRef<AbortController | undefined>(undefined);

  const run = useCallback(
    async (work: (onStep: Step, signal: AbortSignal) => Promise<T>) => {
      if (stopping.current) return;
      const controller = new AbortController();
      const { signal } = controller;
      stopping.current = controller;
      setTask({ at: 'working', done: 0, total: 0 });
      try {
        const result = await work((done, total) => setTask({ at: 'working', done, total }), signal);
        setTask({ at: 'done', result });
      } catch (error) {
        setTask(signal.aborted ? { at: 'stopped' } : { at: 'failed', reason: troubleOf(error, otherwise) });
      } finally {
        stopping.current = undefined;
      }
    },
    [otherwise],
  );
  return { task, run, setTask, stop: useCallback(() => stopping.current?.abort(), []) };
}
