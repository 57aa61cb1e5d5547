import { useEffect, useRef, useState } from 'preact/hooks';
import { useSay } from '../../words/words';
import type { LockOutcome } from '../lock/lock-page';
import { AutoLock, type AutoLockProps } from './auto-lock';
import { NewPassphraseForm } from './new-passphrase-form';
import { RemovePassphraseForm } from './remove-passphrase-form';

export interface PassphrasePanelProps extends AutoLockProps {
  readonly isSet: boolean;
  /** @param current `undefined` where none is set. */
  readonly onChange: (current: string | undefined, next: string) => Promise<LockOutcome>;
  readonly onRemove: (current: string) => Promise<LockOutcome>;
}

type Doing = 'nothing' | 'setting' | 'removing';

/** Whether a passphrase guards what is kept, what it means that none does, and all that can be done about it. */
export function PassphrasePanel({ isSet, onChange, onRemove, ...autoLock }: PassphrasePanelProps) {
  const say = useSay();
  const [set, setSet] = useState(isSet);
  const [doing, setDoing] = useState<Doing>('nothing');
  const [done, setDone] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const was = useRef<Doing>('nothing');
  useEffect(() => {
    // The form goes with the field that had the focus.
    if (doing === 'nothing' && was.current !== 'nothing') title.current?.focus();
    was.current = doing;
  }, [doing]);

  const begin = (what: Doing) => {
    setDone('');
    setDoing(what);
  };
  const finish = (nowSet: boolean, said: string) => {
    setSet(nowSet);
    setDone(said);
    setDoing('nothing');
  };

  return (
    <section class="panel" aria-labelledby="passphrase-title" data-part="passphrase">
      <h3 id="passphrase-title" tabIndex={-1} ref={title}>
        {say('lock.passphrase')}
      </h3>
      <p>{say(set ? 'lock.isSet' : 'lock.notSet')}</p>
      <p class={done === '' ? undefined : 'notice good'} role="status" data-part="passphrase-done">
        {done}
      </p>
      {doing === 'nothing' && (
        <p class="row">
          <button type="button" class="button" data-action="set-passphrase" onClick={() => begin('setting')}>
            {say(set ? 'lock.change' : 'lock.set')}
          </button>
          {set && (
            <button type="button" class="button" data-action="remove-passphrase" onClick={() => begin('removing')}>
              {say('lock.remove')}
            </button>
          )}
        </p>
      )}
      {doing === 'setting' && (
        <NewPassphraseForm
          isSet={set}
          onSet={onChange}
          onDone={() => finish(true, say(set ? 'lock.changed' : 'lock.wasSet'))}
          onCancel={() => setDoing('nothing')}
        />
      )}
      {doing === 'removing' && (
        <RemovePassphraseForm onRemove={onRemove} onDone={() => finish(false, say('lock.removed'))} onCancel={() => setDoing('nothing')} />
      )}
      {set && <AutoLock {...autoLock} />}
    </section>
  );
}
