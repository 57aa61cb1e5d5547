import type { Said, Value, WordKey } from '../words/said';

/** Why a backup could not be made or restored, in one plain sentence. Nothing of the archive was changed. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem';
  readonly said: Said;

  constructor(key: WordKey, ...values: readonly Value[]) {
    super(key);
    this.said = values.length > 0 ? { key, values } : { key };
  }
}
