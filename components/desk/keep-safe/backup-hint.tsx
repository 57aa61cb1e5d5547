import { useEffect, useState } from 'preact/hooks';
import type { CopiesDoor } from '../../../lib/core/backup/copies-door';
import { isBackupDue } from '../../../lib/core/backup/reminder';
import { useSay } from '../../words/words';

interface BackupHintProps {
  readonly door: Pick<CopiesDoor, 'state'>;
  readonly head: number;
  /** Address of the room in which a backup is made. */
  readonly href: string;
}

/** One quiet line, and only where the last backup is old and something is new. */
export function BackupHint({ door, head, href }: BackupHintProps) {
  const say = useSay();
  const [due, setDue] = useState(false);
  useEffect(() => {
    void door.state().then(
      (state) => setDue(isBackupDue(state, Date.now())),
      () => undefined,
    );
  }, [door, head]);
  if (!due) return null;
  return (
    <p class="quiet small" data-part="backup-hint">
      {say('backup.last.hint')} <a href={href}>{say('backup.last.hintLink')}</a>
    </p>
  );
}
