/** What is known of the backups of an archive. */
export interface BackupState {
  /** When the last one was made, ISO 8601 UTC; absent where none was. */
  readonly lastAt?: string;
  /** Entries that are in no backup. */
  readonly since: number;
  /** When the first entry was filed; absent in an empty archive. */
  readonly firstAt?: string;
}

const OLD_AFTER_MS = 30 * 24 * 60 * 60 * 1000;

/** Whether to say calmly that a backup would be good: there is something new, and the last one (or the archive, where there is none) is 30 days old. */
export function isBackupDue({ lastAt, since, firstAt }: BackupState, now: number): boolean {
  const from = lastAt ?? firstAt;
  return since > 0 && from !== undefined && now - Date.parse(from) > OLD_AFTER_MS;
}
