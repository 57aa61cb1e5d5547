import type { Said } from '../../core/words/said';

/** Why a file could not be brought in, in words for the user. Nothing of it was kept. */
export class ImportProblem extends Error {
  override readonly name = 'ImportProblem';

  constructor(
    readonly said: Said,
    options?: ErrorOptions,
  ) {
    super(said.key, options);
  }
}

/** The user stopped it. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}
