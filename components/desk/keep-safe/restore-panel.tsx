import { useRef, useState } from 'preact/hooks';
import type { CopiesDoor, Restored } from '../../../lib/core/backup/copies-door';
import type { WordKey } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';
import { PassphraseField } from '../lock/passphrase-field';
import { useTask } from './use-task';
import { Working } from './working';

export interface RestorePanelProps {
  readonly door: Pick<CopiesDoor, 'restore'>;
  /** The archive holds more than before. */
  readonly filed: () => void;
}

/** Takes everything out of a backup, or nothing. */
export function RestorePanel({ door, filed }: RestorePanelProps) {
  const say = useSay();
  const [file, setFile] = useState<File>();
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState<WordKey>();
  const { task, run, stop } = useTask<Restored>('backup.restore.failed');
  const done = useRef<HTMLParagraphElement>(null);

  const submit = async (event: Event) => {
    event.preventDefault();
    setWrong(file === undefined ? 'backup.restore.noFile' : passphrase === '' ? 'backup.restore.noPassphrase' : undefined);
    if (file === undefined || passphrase === '') return;
    await run((onStep, signal) => door.restore(file, passphrase, onStep, signal));
    setPassphrase('');
    done.current?.focus();
    filed();
  };

  return (
    <section class="panel stack" aria-labelledby="restore-title" data-part="restore">
      <h3 id="restore-title">{say('backup.restore.title')}</h3>
      <p class="small">{say('backup.restore.what')}</p>
      <form class="lock-form" autocomplete="off" onSubmit={submit} noValidate>
        <label class="backup-file">
          {say('backup.restore.file')}
          <input
            name="backup-file"
            type="file"
            autoComplete="off"
            aria-describedby={wrong && 'restore-wrong'}
            onChange={(event) => setFile(event.currentTarget.files?.[0])}
          />
        </label>
        <PassphraseField name="restore-passphrase" label="backup.restore.passphrase" value={passphrase} onInput={setPassphrase} />
        {wrong && (
          <p class="notice wrong" id="restore-wrong" role="alert">
            {say(wrong)}
          </p>
        )}
        <div class="row">
          <button type="submit" class="button" data-action="restore" aria-disabled={task.at === 'working'}>
            {say('backup.restore.restore')}
          </button>
        </div>
      </form>
      <Working task={task} label="backup.restore.restoring" onStop={stop} stopped="backup.restore.stopped">
        {task.at === 'done' && (
          <div class="notice good" data-part="restored" data-added={task.result.added}>
            <p tabIndex={-1} ref={done}>
              {say({ key: 'backup.restore.done', count: task.result.added })}
            </p>
            {task.result.faults > 0 && <p>{say({ key: 'backup.restore.faults', count: task.result.faults })}</p>}
          </div>
        )}
      </Working>
    </section>
  );
}
