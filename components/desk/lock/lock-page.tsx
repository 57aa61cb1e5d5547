import { useEffect, useRef, useState } from 'preact/hooks';
import type { Said, WordKey } from '../../../lib/core/words/said';
import { LeaveLimits, LeaveQuickly } from '../../style/leave-quickly';
import { useSay } from '../../words/words';
import { ErasePanel } from '../keep-safe/erase-panel';
import { troubleOf } from '../trouble';
import { PassphraseField } from './passphrase-field';

/** `wrong`: that is not the passphrase. `overtaken`: another page changed it in the meantime. */
export type LockOutcome = 'done' | 'wrong' | 'overtaken';

export const REFUSED: Readonly<Record<Exclude<LockOutcome, 'done'>, WordKey>> = {
  wrong: 'lock.wrong',
  overtaken: 'lock.overtaken',
};

export interface LockPageProps {
  readonly onUnlock: (passphrase: string) => Promise<LockOutcome>;
  readonly onErase: () => Promise<void>;
  readonly onLeave: () => void;
}

/** All that is shown while Evenkeel is locked. It does not tell whether anything is kept. */
export function LockPage({ onUnlock, onErase, onLeave }: LockPageProps) {
  const say = useSay();
  return (
    <div class="desk lock">
      <header class="bar">
        <LeaveQuickly onLeave={onLeave} />
        <h1>{say('manifest.name')}</h1>
      </header>
      <main class="stack">
        <UnlockForm onUnlock={onUnlock} />
        <details class="panel" data-part="forgotten">
          <summary>{say('lock.forgotten')}</summary>
          <div class="stack">
            <p>{say('lock.cannotRecover')}</p>
            <ErasePanel onErase={onErase} />
          </div>
        </details>
      </main>
      <footer class="limits">
        <LeaveLimits />
      </footer>
    </div>
  );
}

function UnlockForm({ onUnlock }: Pick<LockPageProps, 'onUnlock'>) {
  const say = useSay();
  const [passphrase, setPassphrase] = useState('');
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Said>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const unlock = async () => {
    if (working || passphrase === '') return field.current?.focus();
    setWorking(true);
    setRefused(undefined);
    const outcome = await onUnlock(passphrase).catch((error: unknown) => troubleOf(error, 'lock.failed'));
    if (outcome === 'done') return;
    setWorking(false);
    setRefused(typeof outcome === 'string' ? { key: REFUSED[outcome] } : outcome);
    setPassphrase('');
    field.current?.focus();
  };

  return (
    <form
      class="panel unlock"
      autocomplete="off"
      aria-labelledby="locked-title"
      data-part="unlock"
      onSubmit={(event) => {
        event.preventDefault();
        void unlock();
      }}
    >
      <h2 id="locked-title">{say('lock.locked')}</h2>
      <PassphraseField name="passphrase" label="lock.passphrase" value={passphrase} onInput={setPassphrase} field={field} />
      <p role="alert" class={refused ? 'notice wrong' : undefined} data-part="refused">
        {refused && say(refused)}
      </p>
      <p>
        <button type="submit" class="button primary" data-action="unlock" aria-disabled={working}>
          {say(working ? 'lock.unlocking' : 'lock.unlock')}
        </button>
      </p>
    </form>
  );
}
