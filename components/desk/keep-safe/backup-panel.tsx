import { useEffect, useRef, useState } from 'preact/hooks';
import type { CopiesDoor, ReadyBackup } from '../../../lib/core/backup/copies-door';
import { type BackupState, isBackupDue } from '../../../lib/core/backup/reminder';
import { adviceOn, LEAST_LENGTH } from '../../../lib/core/lock/passphrase-advice';
import type { WordKey } from '../../../lib/core/words/said';
import { Moment } from '../../style/moment';
import { Around } from '../../words/around';
import { useSay } from '../../words/words';
import { PassphraseField } from '../lock/passphrase-field';
import { writtenSize } from '../written-size';
import { useTask } from './use-task';
import { Working } from './working';

export interface BackupPanelProps {
  readonly door: Pick<CopiesDoor, 'state' | 'waiting' | 'make' | 'letGo'>;
  /** Number of the archive's last entry: when it moves, the state is asked for again. */
  readonly head: number;
  readonly zone: string;
  /** A backup was noted in the log. */
  readonly filed: () => void;
}

/** One encrypted file that holds everything. */
export function BackupPanel({ door, head, zone, filed }: BackupPanelProps) {
  const say = useSay();
  const [state, setState] = useState<BackupState>();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  /** Whether one waits is known: making another meanwhile would be refused. */
  const [looked, setLooked] = useState(false);
  const [wrong, setWrong] = useState<WordKey>();
  const { task, run, stop, setTask } = useTask<ReadyBackup>('backup.make.failed');
  const field = useRef<HTMLInputElement>(null);
  const save = useRef<HTMLAnchorElement>(null);

  useEffect(() => {
    void door.state().then(setState, () => undefined);
  }, [door, head]);
  useEffect(() => {
    void door
      .waiting()
      .then(
        (waiting) => waiting && setTask({ at: 'done', result: waiting }),
        () => undefined,
      )
      .then(() => setLooked(true));
  }, [door, setTask]);

  const submit = async (event: Event) => {
    event.preventDefault();
    const advice = adviceOn(passphrase);
    const weak = advice === 'too-short' ? 'lock.advice.tooShort' : advice === 'too-simple' ? 'lock.advice.tooSimple' : undefined;
    const problem = weak ?? (passphrase === again ? undefined : 'backup.make.notTheSame');
    setWrong(problem);
    if (problem) {
      field.current?.focus();
      return;
    }
    await run((onStep, signal) => door.make(passphrase, onStep, signal));
    setPassphrase('');
    setAgain('');
    save.current?.focus();
    filed();
  };
  const letGo = async () => {
    await door.letGo().catch(() => undefined);
    setTask({ at: 'ready' });
  };

  return (
    <section class="panel stack" aria-labelledby="backup-title" data-part="backup">
      <h3 id="backup-title">{say('backup.make.title')}</h3>
      <p class="small">{say('backup.make.what')}</p>
      {state && <LastBackup state={state} zone={zone} />}
      {looked && task.at !== 'done' && (
        <form class="lock-form" autocomplete="off" onSubmit={submit} noValidate>
          <p class="notice">{say('backup.make.cannotRecover')}</p>
          <PassphraseField
            name="backup-passphrase"
            label="backup.make.passphrase"
            value={passphrase}
            onInput={setPassphrase}
            says={say(wrong ?? 'lock.advice.how', LEAST_LENGTH)}
            wrong={wrong !== undefined}
            field={field}
          />
          <PassphraseField name="backup-again" label="backup.make.again" value={again} onInput={setAgain} />
          <p class="visually-hidden" role="alert">
            {wrong && say(wrong, LEAST_LENGTH)}
          </p>
          <div class="row">
            <button type="submit" class="button primary" data-action="make-backup" aria-disabled={task.at === 'working'}>
              {say('backup.make.make')}
            </button>
          </div>
        </form>
      )}
      <Working task={task} label="backup.make.making" onStop={stop} stopped="backup.make.stopped">
        {task.at === 'done' && <Ready ready={task.result} zone={zone} saveRef={save} onLetGo={letGo} />}
      </Working>
    </section>
  );
}

function LastBackup({ state, zone }: { readonly state: BackupState; readonly zone: string }) {
  const say = useSay();
  const due = isBackupDue(state, Date.now());
  return (
    <p class={due ? 'notice' : 'quiet small'} data-part="last-backup" data-due={due}>
      {state.lastAt ? (
        <Around say="backup.last.at" parts={[<Moment key="at" utc={state.lastAt} zone={zone} />]} />
      ) : (
        say('backup.last.none')
      )}{' '}
      {state.since > 0 ? say({ key: 'backup.last.since', count: state.since }) : state.lastAt ? say('backup.last.allIn') : ''}
    </p>
  );
}

interface ReadyProps {
  readonly ready: ReadyBackup;
  readonly zone: string;
  readonly saveRef: { current: HTMLAnchorElement | null };
  readonly onLetGo: () => void;
}

function Ready({ ready: { address, fileName, size, backup }, zone, saveRef, onLetGo }: ReadyProps) {
  const say = useSay();
  return (
    <div class="stack" data-part="backup-ready">
      <p>
        <Around say="backup.ready.made" parts={[<Moment key="at" utc={backup.madeAt} zone={zone} />]} />
      </p>
      {backup.closed.length > 0 && (
        <p class="notice wrong" data-part="backup-closed">
          {say({ key: 'backup.ready.closed', count: backup.closed.length, values: [backup.closed.join(', ')] })}
        </p>
      )}
      <div class="row">
        <a ref={saveRef} class="button primary" href={address} download={fileName} data-action="save-backup">
          {say('backup.ready.save')}
        </a>
        <button type="button" class="button" data-action="let-go-backup" onClick={onLetGo}>
          {say('backup.ready.saved')}
        </button>
      </div>
      <dl class="facts">
        <dt>{say('export.ready.file')}</dt>
        <dd>{fileName}</dd>
        <dt>{say('export.ready.holds')}</dt>
        <dd>
          {say('count.and', { key: 'count.entries', count: backup.entries }, { key: 'count.storedFiles', count: backup.files })},{' '}
          {writtenSize(size, say)}
        </dd>
      </dl>
      {backup.faults > 0 && <p class="notice wrong">{say({ key: 'backup.ready.faults', count: backup.faults })}</p>}
      <p class="small">{say('backup.ready.where')}</p>
    </div>
  );
}
