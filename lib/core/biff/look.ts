import { shoutedWords } from '../text/capitals';
import { plain } from '../text/plain';
import { wordCount } from '../text/tokens';
import type { Analyse } from '../tone/analyse';
import type { Analysis } from '../tone/finding';
import { type Anchors, anchorsOf } from '../tone/structure';
import { facts, hardFacts } from './facts';
import { isAside } from './hurt/asides';
import { speaksIll } from './hurt/certain';
import { isRemark } from './hurt/remarks';
import { isRhetorical } from './hurt/rhetorical';
import { isThreat } from './hurt/threats';
import type { Fact } from './outcome';
import { type Piece, piecesOf } from './pieces';
import { isAnswer, isBoundary, isCommand, isCondition, isCourtesy, isLeave, isOffer, isQuestion, isRequest } from './speech-acts';

/** What can be said of a few words by themselves. Worked out when asked for, and once. */
export class Look {
  readonly low: string;
  /** Without the marks at its ends. */
  readonly bare: string;
  readonly #analyse: Analyse;
  readonly #known = new Map<string, unknown>();

  constructor(
    readonly words: string,
    analyse: Analyse,
  ) {
    this.low = plain(words).trim();
    this.bare = this.low.replace(/^[\s"“'(*_-]+|[\s.,;:!…"”)*_-]+$/g, '');
    this.#analyse = analyse;
  }

  #once<Known>(name: string, find: () => Known): Known {
    if (!this.#known.has(name)) this.#known.set(name, find());
    return this.#known.get(name) as Known;
  }

  /** What may stay or go by itself; spans within `words`. */
  get pieces(): readonly Piece[] {
    return this.#once('pieces', () => piecesOf(plain(this.words)));
  }
  get count(): number {
    return this.#once('count', () => wordCount(this.words));
  }
  /** Hours, days and sums. */
  get hard(): readonly Fact[] {
    return this.#once('hard', () => hardFacts(this.words));
  }
  /** Names, things and places as well. */
  get concrete(): boolean {
    return this.#once('concrete', () =>
      facts(this.words).some(({ kind }) => kind !== 'request' && kind !== 'offer' && kind !== 'condition'),
    );
  }
  get anchors(): Anchors {
    return this.#once('anchors', () => anchorsOf(this.low));
  }
  /** An hour, a day, a sum, or something of the child's life. */
  get anchored(): boolean {
    return this.hard.length > 0 || this.anchors.life || this.anchors.when;
  }
  get asks(): boolean {
    return this.#once('asks', () => isRequest(this.words));
  }
  get commands(): boolean {
    return isCommand(this.words);
  }
  get answers(): boolean {
    return this.#once('answers', () => isAnswer(this.words) || isLeave(this.words) || isBoundary(this.words));
  }
  get offers(): boolean {
    return this.#once('offers', () => isOffer(this.words));
  }
  get courteous(): boolean {
    return this.#once('courteous', () => isCourtesy(this.words));
  }
  get conditional(): boolean {
    return this.#once('conditional', () => isCondition(this.words));
  }
  get question(): boolean {
    return isQuestion(this.words);
  }
  get aside(): boolean {
    return this.#once('aside', () => isAside(this.bare));
  }
  get rhetorical(): boolean {
    return this.#once('rhetorical', () => isRhetorical(this.bare));
  }
  get threatens(): boolean {
    return this.#once('threatens', () => isThreat(this.bare));
  }
  get remark(): boolean {
    return this.#once('remark', () => isRemark(this.bare));
  }
  /** It speaks to or of the reader in a way that asks and tells nothing. */
  get personal(): boolean {
    return this.rhetorical || this.threatens || this.remark || this.#once('ill', () => speaksIll(this.words));
  }
  get loud(): boolean {
    return shoutedWords(this.words).length > 1 || /[!?]{2,}/.test(this.words);
  }
  /** A reader would feel attacked by these words alone. */
  get flagged(): boolean {
    return this.#analysis.findings.length > 0;
  }
  /** How sharp it is beside others; says nothing by itself. */
  get sharpness(): number {
    return this.#analysis.score;
  }
  get #analysis(): Analysis {
    return this.#once('analysis', () => this.#analyse(this.words));
  }
}

export type LookAt = (words: string) => Look;

/** Looks that are remembered for as long as one message is rewritten. */
export function createLook(analyse: Analyse): LookAt {
  const known = new Map<string, Look>();
  return (words) => {
    const met = known.get(words);
    if (met) return met;
    const look = new Look(words, analyse);
    known.set(words, look);
    return look;
  };
}
