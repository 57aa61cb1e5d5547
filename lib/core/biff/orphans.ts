import { plain } from '../text/plain';
import type { Span } from '../text/span';
import type { WordKey } from '../words/said';
import { type JudgedPiece, opened, PREDICATE } from './compose';
import type { Look, LookAt } from './look';
import { FINITE } from './pieces';
import { ofThirds } from './subjects';
import { HANGING } from './turn';

/** A piece of a draft's sentence with what becomes of it, and the reason that is shown if it goes. */
export interface Placed extends JudgedPiece, Span {
  readonly written: string;
  readonly reason: WordKey;
  readonly idle: boolean;
  readonly continues: boolean;
  /** The judge of tone pointed at it. */
  readonly hurtful: boolean;
}

export const BESIDE_THE_POINT: WordKey = 'biff.besideThePoint';

const drop = (piece: Placed, reason: WordKey = BESIDE_THE_POINT): Placed => ({ ...piece, fate: 'dropped', words: '', reason });
const gone = (piece: Placed | undefined): boolean => piece === undefined || piece.fate === 'dropped';

const ENDS_OPEN = /(?<!\w)(?:call|calling|called|have|has|had|is|are|was|were|will|would|can|could|do|did|to)$/;

/** Verbs that went on with the subject of what is gone go with it; after an order they are orders too. */
function withPredicates(pieces: readonly Placed[], at: LookAt): readonly Placed[] {
  const out: Placed[] = [];
  for (const piece of pieces) {
    const before = out.at(-1);
    const main = out.findLast((one) => !one.leans);
    const went =
      piece.continues && before !== undefined && gone(before) && !before.idle && !at(before.written).asks && !at(before.written).commands;
    const open = main !== undefined && gone(main) && ENDS_OPEN.test(plain(main.written));
    // "Please have her back by six [or I'm ringing my solicitor]"
    const threat = out.some((one) => one.fate === 'turned') && piece.hurtful && /^,?\s+or\s+$/.test(piece.join);
    out.push((went || open || threat) && !piece.pinned ? drop(piece, before?.reason) : piece);
  }
  // "I'd call [you a ...]": what was cut off was its object.
  return out.map((piece, index) => {
    const next = out[index + 1];
    const bare = next && gone(next) && next.join.trim() === '';
    // "a dad [who shows up]" is no longer that dad.
    const cutOff = bare && (ENDS_OPEN.test(plain(piece.words)) || (piece.leans && /^(?:who|which|that|whose)\b/.test(plain(next.written))));
    return cutOff && !piece.pinned ? drop(piece) : piece;
  });
}

/** What says nothing by itself stays beside something that does. */
const withLeads = (pieces: readonly Placed[]): readonly Placed[] =>
  pieces.map((piece, index) => {
    const beside = !gone(pieces[index - 1]) || !gone(pieces[index + 1]);
    return piece.idle && beside ? { ...piece, fate: 'kept', words: piece.written } : piece;
  });

/** A verb that goes on after an aside keeps its subject: "Ella, [...], is on at six". */
function withSubjects(pieces: readonly Placed[]): readonly Placed[] {
  const [subject, ...rest] = pieces;
  const verb = rest.find((one) => !gone(one));
  const cut = subject?.leans && gone(subject) && verb !== undefined && verb !== rest[0] && PREDICATE.test(verb.words);
  return cut ? [{ ...subject, fate: 'kept', words: subject.written }, ...rest] : pieces;
}

const TIED = /^(?:and |but |so )*(?:if|unless|until|till|once|when|as long as|provided)(?!\w)/;

/** "Keep it up and she'll ...", "You do it so they'll ...": what follows from what is gone. */
const FOLLOWS = /^,?\s+(?:and|so|or)\s+$/;
const MY_OWN = /^(?:and |but |so )*(?:i|i'm|i've|sorry|please|thanks)(?!\w)/;
const FUTURE = /(?<!\w)(?:will|won't|'ll|would|wouldn't)(?!\w)|\w'll(?!\w)/;

/** The pieces that lean on the one at `index`: those after it and, at the head of a sentence, those before it. */
function leaningOn(pieces: readonly Placed[], index: number): readonly Placed[] {
  const after = pieces.slice(index + 1);
  const end = after.findIndex((one) => !one.leans);
  const head = pieces.slice(0, index).every((one) => one.leans) ? pieces.slice(0, index) : [];
  return [...head, ...(end < 0 ? after : after.slice(0, end))];
}

/** What was said on a condition is not said without it; an order may be. */
const withConditions = (pieces: readonly Placed[], at: LookAt): readonly Placed[] =>
  pieces.map((piece, index) => {
    if (piece.leans || piece.pinned || gone(piece) || at(piece.words).asks) return piece;
    const before = pieces[index - 1];
    const follows = before && gone(before) && FOLLOWS.test(piece.join) && !MY_OWN.test(plain(before.written));
    if (follows && (/or/.test(piece.join) || FUTURE.test(plain(piece.words)))) return drop(piece);
    const tie = /(?<!\w)only(?!\w)/.test(plain(piece.written)) ? /^(?:because|cos|when|if)(?!\w)/ : TIED;
    const conditions = leaningOn(pieces, index).filter((one) => tie.test(plain(one.written)) && !at(one.written).aside);
    return conditions.some(gone) ? drop(piece) : piece;
  });

/** A condition or an opening that has lost what it leads to, and what leans on a piece that is gone. */
function withoutOrphans(pieces: readonly Placed[], at: LookAt): readonly Placed[] {
  const out = [...pieces];
  out.forEach((piece, index) => {
    if (gone(piece) || !piece.leans || piece.pinned) return;
    const opens = out.slice(0, index).every((one) => one.leans);
    const host = opens ? out.find((one, other) => other > index && !one.leans) : out.slice(0, index).findLast((one) => !one.leans);
    const alone = host === undefined && (out.length === 1 || out.some((one, other) => other !== index && !gone(one)));
    const next = out[index + 1];
    // "... and your silence, [which ...], puts": a subject whose verb is gone.
    const dangling =
      /\b(?:and|but|so)\b/.test(piece.join) &&
      next !== undefined &&
      gone(next) &&
      (TIED.test(plain(piece.written)) || (!FINITE.test(plain(piece.words)) && !at(piece.words).concrete));
    if (!dangling && (alone || (host && !gone(host)))) return;
    const condition = out.slice(0, index).some((one) => one.leans && gone(one) && TIED.test(plain(one.written)));
    const look = at(opened(piece.words));
    if (opens && !condition && next?.leans && !gone(next) && !HANGING.test(look.low)) return;
    const says = !(opens && condition) && (look.hard.length > 0 || (opens && look.anchored));
    if (says && !HANGING.test(look.low) && !look.conditional) out[index] = { ...piece, leans: false };
    else if (dangling || host || !look.anchored) out[index] = drop(piece);
  });
  return out;
}

/** Whether words that lost their neighbour still tell or ask something by themselves. */
function standsAlone(look: Look): boolean {
  if (look.asks || look.answers || look.hard.length > 0 || look.offers) return true;
  return ofThirds(look) || (!look.anchors.you && (look.concrete || look.anchors.child));
}

/** A remark that stood beside something dropped, and says nothing by itself, goes with it. */
function withoutRemarks(pieces: readonly Placed[], at: LookAt): readonly Placed[] {
  if (!pieces.some(gone)) return pieces;
  return pieces.map((piece, index) => {
    if (piece.fate !== 'kept' || piece.leans || piece.pinned) return piece;
    const look = at(opened(piece.words));
    const hangs = index > 0 && gone(pieces[index - 1]) && HANGING.test(look.low);
    return standsAlone(look) && !hangs ? piece : drop(piece);
  });
}

/** The pieces of one sentence as they can stand together: none without its subject, its condition or what it leans on. */
export function withoutGaps(judged: readonly Placed[], at: LookAt): readonly Placed[] {
  const whole = withConditions(withSubjects(withLeads(withPredicates(judged, at))), at);
  return withoutOrphans(withoutRemarks(withoutOrphans(whole, at), at), at);
}
