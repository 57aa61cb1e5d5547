import { useEffect, useState } from 'preact/hooks';
import { useSay } from '../../words/words';

export interface LockNowProps {
  readonly isSet: boolean;
  /** Tells when a passphrase comes or goes. */
  readonly follow: (changed: (isSet: boolean) => void) => void;
  readonly onLock: () => void;
}

/** In the bar of the desk, wherever one is; absent while there is nothing to lock. */
export function LockNow({ isSet, follow, onLock }: LockNowProps) {
  const say = useSay();
  const [shown, setShown] = useState(isSet);
  useEffect(() => follow(setShown), []);
  if (!shown) return null;
  return (
    <button type="button" class="button" data-action="lock-desk" onClick={onLock}>
      {say('lock.lockNow')}
    </button>
  );
}
