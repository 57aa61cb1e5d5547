import type { ComponentChildren } from 'preact';
import type { WordKey } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';
import type { Task } from './use-task';

interface WorkingProps {
  readonly task: Task<unknown>;
  /** What is being done. */
  readonly label: WordKey;
  readonly onStop: () => void;
  /** What is said once it was stopped. */
  readonly stopped: WordKey;
  /** The result. */
  readonly children?: ComponentChildren;
}

/** How far a task is, with the way to stop it; afterwards what came of it. */
export function Working({ task, label, onStop, stopped, children }: WorkingProps) {
  const say = useSay();
  return (
    <>
      {task.at === 'working' && (
        <div class="row">
          <progress aria-label={say(label)} max={task.total || undefined} value={task.total ? task.done : undefined} />
          <button type="button" class="button" data-action="stop" onClick={onStop}>
            {say('backup.stop')}
          </button>
        </div>
      )}
      <div role="status">
        {task.at === 'working' && <p class="quiet small">{say(label)}</p>}
        {task.at === 'stopped' && (
          <p class="quiet small" data-part="stopped">
            {say(stopped)}
          </p>
        )}
      </div>
      {task.at === 'failed' && (
        <p class="notice wrong" role="alert" data-part="copy-problem">
          {say(task.reason)}
        </p>
      )}
      {task.at === 'done' && children}
    </>
  );
}
