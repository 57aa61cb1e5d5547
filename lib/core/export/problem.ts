import type { Said, Value, WordKey } from '../words/said';

/** Why a pack could not be made, in one plain sentence. Nothing was filed or handed out. */
export class ExportProblem extends Error {
  override readonly name = 'ExportProblem';
  readonly said: Said;

  constructor(key: WordKey, ...values: readonly Value[]) {
    super(key);
    this.said = values.length > 0 ? { key, values } : { key };
  }
}
