/** An expected reason why no pack can be made, in one sentence for the user. */
export class PackProblem extends Error {
  override readonly name = 'PackProblem';
}
