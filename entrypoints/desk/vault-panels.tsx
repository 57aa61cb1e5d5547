import type { ComponentChild } from 'preact';
import { EraseSection } from '../../components/desk/keep-safe/erase-section';
import { PassphrasePanel } from '../../components/desk/keep-safe/passphrase-panel';
import { FailedNotice } from '../../components/desk/lock/failed-notice';
import { LockNow } from '../../components/desk/lock/lock-now';
import { chooseLockAfter } from '../../lib/platform/lock/auto-lock';
import { lockState } from '../../lib/platform/lock/lock-state';
import { changePassphrase, dismissFailed, failedAttempts, takeAwayPassphrase } from '../../lib/platform/lock/vault-lock';
import { LOCK_AFTER, lockAfter } from '../../lib/platform/settings/lock-after';
import { lock, onLockChange } from '../../lib/platform/vault/session-key';
import type { Guard } from './lock';

/** What the desk shows of its lock, once it is open. */
export interface VaultPanels {
  /** Above every room: what has to be seen first. */
  readonly notice: ComponentChild;
  /** For the bar. */
  readonly lockNow: ComponentChild;
  readonly passphrase: ComponentChild;
  readonly erase: ComponentChild;
}

export async function vaultPanels({ onErase }: Guard, zone: string): Promise<VaultPanels> {
  const [state, minutes] = await Promise.all([lockState().catch(() => 'no-passphrase'), lockAfter()]);
  const isSet = state !== 'no-passphrase';
  const failed = isSet ? await failedAttempts() : undefined;
  const onLock = () => void lock();
  return {
    notice: failed && <FailedNotice {...failed} zone={zone} onDismiss={dismissFailed} />,
    lockNow: <LockNow isSet={isSet} follow={onLockChange} onLock={onLock} />,
    passphrase: (
      <PassphrasePanel
        isSet={isSet}
        choices={LOCK_AFTER}
        minutes={minutes}
        onMinutes={(chosen) => chooseLockAfter(LOCK_AFTER.find((known) => known === chosen) ?? minutes)}
        onChange={changePassphrase}
        onRemove={takeAwayPassphrase}
      />
    ),
    erase: <EraseSection onErase={onErase} />,
  };
}
