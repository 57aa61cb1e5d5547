import type { StampFault } from '../../core/stamp/check-stamp';
import type { Said, WordKey } from '../../core/words/said';

const FAULTS: Readonly<Record<StampFault, WordKey>> = {
  refused: 'stamp.problem.refused',
  unreadable: 'stamp.problem.unreadable',
  'other-imprint': 'stamp.problem.otherImprint',
  'other-nonce': 'stamp.problem.otherNonce',
  'no-certificate': 'stamp.problem.noCertificate',
  'not-for-stamping': 'stamp.problem.notForStamping',
  'bad-signature': 'stamp.problem.badSignature',
  'unknown-algorithm': 'stamp.problem.unknownAlgorithm',
  'out-of-date': 'stamp.problem.outOfDate',
  'broken-chain': 'stamp.problem.brokenChain',
  'other-root': 'stamp.problem.otherRoot',
};

/** No timestamp was made, and nothing was kept. */
export class StampProblem extends Error {
  override readonly name = 'StampProblem';
  readonly said: Said;

  constructor(key: WordKey) {
    super(key);
    this.said = { key };
  }
}

export const problemOfFault = (fault: StampFault): StampProblem => new StampProblem(FAULTS[fault]);
