/** An expected reason why no pack can be made, in one sentence for the user. */
export class PackProblem extends Error {
  override readonly name = 'PackProblem';

  constructor(
    message: string,
    /** Of the original that is missing or damaged, in the pack. */
    readonly path?: string,
  ) {
    super(message);
  }
}
