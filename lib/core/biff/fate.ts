import { startWithCapital } from '../text/capitals';
import { asRequest, withPlease } from './as-request';
import type { Look, LookAt } from './look';
import { softer } from './soften';
import { quietly, withoutSpite } from './spite';
import { isShared, ofThirds, speaksToReader } from './subjects';
import { calmLimit, milder, stillSays, turn, turnRequest } from './turn';

export type Fate =
  | { readonly fate: 'kept' }
  /** The same said calmly. */
  | { readonly fate: 'turned'; readonly words: string }
  /** `idle`: it hurts nobody and says little; it stays beside what says more. */
  | { readonly fate: 'dropped'; readonly idle: boolean };

const KEPT: Fate = { fate: 'kept' };
const DROPPED: Fate = { fate: 'dropped', idle: false };
const IDLE: Fate = { fate: 'dropped', idle: true };
const turnedTo = (look: Look, words: string): Fate => (words === look.words ? KEPT : { fate: 'turned', words: startWithCapital(words) });

const NAMED_OR_NUMBERED = /\d|(?<=[\p{L},] )\p{Lu}\p{Ll}/u;
/** What the reader undertook to do. */
const AGREED =
  /^(?:and |but |so )*(?:you|u) (?:promised|agreed|said (?:you|u)(?:'d| would)|told (?:me|him|her|them) (?:you|u)(?:'d| would))(?!\w)/;

/** Neither fact nor request, answer, offer or courtesy: nothing that the reader must know or do. */
function pointless(look: Look): boolean {
  if (REAL_QUESTION.test(look.low) || AGREED.test(look.low)) return false;
  if (look.asks && !look.answers && !look.offers && /(?<!\w)(?:your|ur)(?!\w)/.test(look.low) && !bears(look)) return true;
  if (look.asks || look.answers || look.courteous || look.offers || look.anchored || ofThirds(look) || isShared(look.low)) return false;
  if (look.anchors.you) return !NAMED_OR_NUMBERED.test(look.words);
  if (look.anchors.child || NAMED_OR_NUMBERED.test(look.words)) return false;
  return look.count < 3;
}

/** An order that has an object among the arrangements, unlike "go and tell your mates". */
const bears = (look: Look): boolean =>
  look.anchored || look.anchors.child || look.concrete || /(?<!\w)(?:it|that|this|there|here|please)(?!\w)/.test(look.low);

/** A demand that names no thing and can yet be met: "you need to be there". */
const DOABLE = /^Please (?:be (?:there|here|ready|on time|back)|attend|reply|answer|confirm|sign|pay|call|ring)(?!\w)/;

/** Asked to be answered, though it names nothing. */
const REAL_QUESTION =
  /^(?:and |but |so )*(?:where (?:are|is) (?:you|he|she|they)|what time|when (?:are|will|is|can)|which (?:day|one))(?!\w)/;

/** By its build it tells or asks something of the arrangements, whatever it sounds like beside the rest. */
const innocent = (look: Look): boolean =>
  !look.personal && !look.aside && !pointless(look) && (look.asks ? bears(look) : look.answers || !speaksToReader(look.low));

const TELLS_OR_ORDERS = /^(?:and |so |but )*(?:read|put|let(?! (?:me|us) know)|cut|set)(?!\w)/;

export interface Suspicion {
  /** The judge of tone pointed at it. */
  readonly hurtful: boolean;
  /** Even after a first round, so that its innocent build counts no more. */
  readonly strict: boolean;
  /** It goes on with the subject of the piece before: "I'll get the bus and be there for one" asks for nothing. */
  readonly continues: boolean;
}

/** What becomes of a piece that stands by itself, in a message of which every part has to carry something. */
export function fateOf(look: Look, { hurtful, strict, continues }: Suspicion, at: LookAt): Fate {
  // "Read the letter" may also tell what the writer did.
  const ask = continues || (!hurtful && TELLS_OR_ORDERS.test(look.low)) ? (words: string) => words : withPlease;
  const bare = withoutSpite(look.loud || hurtful ? quietly(look.words) : look.words);
  const calm = at(bare);
  if (calm.count === 0) return DROPPED;
  if (calm.answers && !calm.threatens && !(strict && calm.flagged)) return turnedTo(look, bare);
  const limit = calm.answers ? calmLimit(bare, at) : undefined;
  if (limit !== undefined) return turnedTo(look, limit);
  if (calm.personal || calm.aside || look.aside || (hurtful && calm.flagged)) {
    const turned = turn(look.words, at) ?? turnRequest(look, at);
    if (turned !== undefined) return turnedTo(look, turned);
    if (innocent(calm)) {
      const soft = strict ? softer(startWithCapital(bare), at) : ask(bare);
      if (soft !== undefined) return turnedTo(look, soft);
    }
    // A dated fact stays although it begins like a remark.
    const agreed = AGREED.test(calm.low) && calm.anchored && !calm.personal ? softer(startWithCapital(bare), at) : undefined;
    if (agreed !== undefined) return turnedTo(look, agreed);
    return !hurtful && !calm.rhetorical && !calm.threatens && calm.hard.length > 0 ? turnedTo(look, bare) : DROPPED;
  }
  if (pointless(calm)) {
    const asked = asRequest(bare);
    if (asked !== undefined && DOABLE.test(asked) && !at(asked).flagged && !at(asked).personal) return turnedTo(look, asked);
    const led = milder(bare);
    if (led !== bare && ofThirds(at(led)) && !at(led).flagged && !at(led).personal) return turnedTo(look, startWithCapital(led));
    return calm.anchors.you ? DROPPED : IDLE;
  }
  const mild = ask((hurtful ? asRequest(bare) : undefined) ?? milder(bare));
  return turnedTo(look, mild !== bare && stillSays(bare, mild) ? mild : bare);
}

/** What becomes of words that lean on a piece that stays. */
export function fateOfAside(look: Look, { hurtful, strict }: Suspicion, at: LookAt): Fate {
  const bare = withoutSpite(look.loud || hurtful ? quietly(look.words) : look.words);
  const calm = at(bare);
  if (calm.count === 0) return DROPPED;
  const mean = calm.aside || calm.personal || (hurtful && calm.flagged && (strict || speaksToReader(calm.low)));
  if (mean && !(calm.hard.length > 0 && !calm.flagged && !calm.threatens)) return DROPPED;
  return bare === look.words ? KEPT : { fate: 'turned', words: bare };
}
