import { useRef, useState } from 'preact/hooks';
import type { CopiesDoor, ReadyCopy } from '../../../lib/core/backup/copies-door';
import { useSay } from '../../words/words';
import { writtenSize } from '../written-size';
import { useTask } from './use-task';
import { Working } from './working';

export interface PlainPanelProps {
  readonly door: Pick<CopiesDoor, 'plain'>;
  readonly filed: () => void;
}

/** Everything as files that any program reads: whoever keeps a record is never held by us. */
export function PlainPanel({ door, filed }: PlainPanelProps) {
  const say = useSay();
  const [feelings, setFeelings] = useState(false);
  const { task, run, stop } = useTask<ReadyCopy>('backup.plain.failed');
  const save = useRef<HTMLAnchorElement>(null);
  const start = async () => {
    await run((onStep, signal) => door.plain(feelings, onStep, signal));
    save.current?.focus();
    filed();
  };
  return (
    <section class="panel stack" aria-labelledby="plain-title" data-part="plain">
      <h3 id="plain-title">{say('backup.plain.title')}</h3>
      <p class="small">{say('backup.plain.what')}</p>
      <p class="notice">{say('backup.plain.readable')}</p>
      <label class="agree">
        <input
          type="checkbox"
          name="plain-feelings"
          autoComplete="off"
          checked={feelings}
          onChange={(event) => setFeelings(event.currentTarget.checked)}
        />
        <span>{say('backup.plain.feelings')}</span>
      </label>
      <div class="row">
        <button type="button" class="button" data-action="make-plain" aria-disabled={task.at === 'working'} onClick={start}>
          {say('backup.plain.make')}
        </button>
      </div>
      <Working task={task} label="backup.plain.making" onStop={stop} stopped="backup.plain.stopped">
        {task.at === 'done' && (
          <p class="row" data-part="plain-ready">
            <a ref={save} class="button primary" href={task.result.address} download={task.result.fileName} data-action="save-plain">
              {say('backup.plain.save')}
            </a>
            <span class="quiet small">
              {task.result.fileName}, {writtenSize(task.result.size, say)}
            </span>
          </p>
        )}
      </Working>
    </section>
  );
}
