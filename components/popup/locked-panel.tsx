import { useEffect, useRef } from 'preact/hooks';
import { useSay } from '../words/words';

/** Stands where a conversation would be kept and where messages wait, while Evenkeel is locked. It tells of neither. */
export function LockedPanel({ onOpenDesk }: { readonly onOpenDesk: () => void }) {
  const say = useSay();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <section class="panel" aria-labelledby="locked-title" data-part="locked">
      <h2 id="locked-title">{say('lock.locked')}</h2>
      <p>{say('lock.popup')}</p>
      <button ref={button} type="button" class="button primary" data-action="unlock" onClick={onOpenDesk}>
        {say('lock.openToUnlock')}
      </button>
    </section>
  );
}
