import type { ComponentChildren } from 'preact';
import { CheckPanel, type CheckPanelProps } from '../check-panel';
import { LogPanel, type LogPanelProps } from './log-panel';

export interface KeepSafeRoomProps extends CheckPanelProps, LogPanelProps {
  /** The panels of the lock and of the backup. */
  readonly children?: ComponentChildren;
  /** What nobody should meet first. */
  readonly last?: ComponentChildren;
}

/** What keeps the archive: the lock, the backup, the check, and the log of everything that was ever filed. */
export function KeepSafeRoom({ children, last, onCheck, ...log }: KeepSafeRoomProps) {
  return (
    <div class="stack keep-safe">
      {children}
      <CheckPanel onCheck={onCheck} />
      <LogPanel {...log} />
      {last}
    </div>
  );
}
