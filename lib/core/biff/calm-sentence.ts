import { plain } from '../text/plain';
import { overlaps, type Span, spanText } from '../text/span';
import type { Finding } from '../tone/finding';
import { asRequest, isReproach } from './as-request';
import { compose, type JudgedPiece, missingFrom, opened, PREDICATE } from './compose';
import { fateOf, fateOfAside, ofThirds } from './fate';
import type { Look, LookAt } from './look';
import type { Dropped, Fact } from './outcome';
import { FINITE, type Piece, piecesOf } from './pieces';
import { quietly, withoutSpite } from './spite';
import { HANGING } from './turn';

/** A sentence made calm. `text` is empty where nothing of it stays. */
export interface CalmSentence {
  readonly text: string;
  /** Nothing was taken out or turned. */
  readonly asWritten: boolean;
  readonly dropped: readonly Dropped[];
  /** Hours, days and sums that stood only in what was dropped; spans in the draft. */
  readonly lost: readonly Fact[];
}

export interface CalmOptions {
  readonly at: LookAt;
  /** Also leave out what carries nothing about the arrangements, as a rewrite of the whole message does. */
  readonly thorough: boolean;
  /** A first round was not enough: whatever is flagged alone goes. */
  readonly strict?: boolean;
  /** Parts of the draft that the writer put back: they stay word for word. */
  readonly putBack: readonly Span[];
}

export const BESIDE_THE_POINT = 'This carries nothing about the arrangements.';

interface Placed extends JudgedPiece, Span {
  readonly written: string;
  readonly reason: string;
  readonly pinned: boolean;
  readonly idle: boolean;
  readonly continues: boolean;
}

const drop = (piece: Placed, reason = piece.reason): Placed => ({ ...piece, fate: 'dropped', words: '', reason });

/** Verbs that went on with the subject of what is gone go with it; after an order they are orders too. */
function withPredicates(pieces: readonly Placed[], at: LookAt): readonly Placed[] {
  const out: Placed[] = [];
  for (const piece of pieces) {
    const before = out.at(-1);
    const gone = piece.continues && !piece.pinned && before?.fate === 'dropped' && !before.idle && !at(before.written).asks;
    out.push(gone ? drop(piece, before.reason) : piece);
  }
  return out;
}

/** What says nothing by itself stays beside something that does. */
const withLeads = (pieces: readonly Placed[]): readonly Placed[] =>
  pieces.map((piece, index) => {
    const beside = [pieces[index - 1], pieces[index + 1]].some((one) => one && one.fate !== 'dropped');
    return piece.idle && beside ? { ...piece, fate: 'kept', words: piece.written } : piece;
  });

/** A verb that goes on after an aside keeps its subject: "Ella, [...], is on at six". */
const withSubjects = (pieces: readonly Placed[]): readonly Placed[] =>
  pieces.map((piece, index) => {
    const rest = pieces.slice(index + 1);
    const verb = rest.find((one) => one.fate !== 'dropped');
    const cut = piece.leans && index === 0 && verb !== undefined && verb !== rest[0] && PREDICATE.test(verb.words);
    return cut && piece.fate === 'dropped' ? { ...piece, fate: 'kept', words: piece.written } : piece;
  });

/** A condition or an opening that has lost what it leads to, and what leans on a piece that is gone. */
function withoutOrphans(pieces: readonly Placed[], at: LookAt): readonly Placed[] {
  const out = [...pieces];
  const standing = (index: number): boolean => out[index] !== undefined && out[index]?.fate !== 'dropped';
  out.forEach((piece, index) => {
    if (piece.fate === 'dropped' || !piece.leans || piece.pinned) return;
    const opensSentence = out.slice(0, index).every((one) => one.leans);
    const host = opensSentence ? out.findIndex((one, other) => other > index && !one.leans) : lastMain(out, index);
    const kin = host < 0 && out.some((one, other) => other !== index && one.fate !== 'dropped');
    const dangling =
      /\b(?:and|but|so)\b/.test(piece.join) &&
      out[index + 1]?.fate === 'dropped' &&
      !FINITE.test(plain(piece.words)) &&
      !at(piece.words).concrete;
    if (!dangling && (host < 0 ? out.length === 1 || kin : standing(host))) return;
    const look = at(opened(piece.words));
    const fragment = opensSentence && (look.anchored || standing(index + 1));
    if ((look.hard.length > 0 || fragment) && !HANGING.test(look.low) && !look.conditional) out[index] = { ...piece, leans: false };
    else if (dangling || host >= 0 || !look.anchored) out[index] = drop(piece, BESIDE_THE_POINT);
  });
  return out;
}

const lastMain = (pieces: readonly Placed[], before: number): number => {
  for (let index = before - 1; index >= 0; index--) if (!pieces[index]?.leans) return index;
  return -1;
};

const TIED = /^(?:and |but |so )*(?:if|unless|until|till|once|when|as long as|provided)(?!\w)/;

/** What was said on a condition is not said without it; an order may be. */
const withConditions = (pieces: readonly Placed[], at: LookAt): readonly Placed[] =>
  pieces.map((piece, index) => {
    if (piece.leans || piece.pinned || piece.fate === 'dropped' || /^please\b/i.test(piece.words)) return piece;
    const tied = [pieces[index - 1], pieces[index + 1]].some(
      (one, side) =>
        one?.leans && one.fate === 'dropped' && TIED.test(plain(one.written)) && !at(one.written).aside && (side === 1 || index === 1),
    );
    return tied && !at(piece.words).asks ? drop(piece, BESIDE_THE_POINT) : piece;
  });

/** Whether words that lost their neighbour still tell or ask something by themselves. */
function standsAlone(look: Look): boolean {
  if (look.asks || look.answers || look.hard.length > 0 || look.offers) return true;
  return ofThirds(look) || (!look.anchors.you && (look.concrete || look.anchors.child));
}

/** A remark that stood beside something dropped, and says nothing by itself, goes with it. */
function withoutRemarks(pieces: readonly Placed[], at: LookAt): readonly Placed[] {
  if (!pieces.some((piece) => piece.fate === 'dropped')) return pieces;
  return pieces.map((piece, index) => {
    if (piece.fate !== 'kept' || piece.leans || piece.pinned) return piece;
    const look = at(opened(piece.words));
    const hangs = pieces[index - 1]?.fate === 'dropped' && HANGING.test(look.low);
    return standsAlone(look) && !hangs ? piece : drop(piece, BESIDE_THE_POINT);
  });
}

/** The words of `piece` that a turned version has no longer, where they stand together; they can be put back. */
function cutOut({ start, written, words, reason }: Placed): readonly Dropped[] {
  const before = plain(written);
  const after = plain(words).replace(/[.?]$/, '');
  let head = 0;
  while (head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < after.length - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (head + tail < after.length) return [{ quote: written, span: { start, end: start + written.length }, reason }];
  const cut = written.slice(head, written.length - tail);
  const from = start + head + (cut.length - cut.trimStart().length);
  const quote = cut.trim();
  return /\p{L}{2}/u.test(quote) ? [{ quote, span: { start: from, end: from + quote.length }, reason }] : [];
}

/** "Would it be beyond you to send it on Monday?" is one request, however many pieces it has. */
function wholeAsRequest(sentence: string, at: LookAt): string | undefined {
  if (!at(sentence).rhetorical && !isReproach(sentence)) return undefined;
  const made = asRequest(withoutSpite(quietly(sentence)));
  if (made === undefined || missingFrom(made, sentence).length > 0) return undefined;
  const look = at(made);
  return look.flagged || look.personal || piecesOf(look.low).some((one) => at(made.slice(one.start, one.end)).aside) ? undefined : made;
}

/** `findings` are those of the draft; only those within `sentence` are used. */
export function calmSentence(text: string, sentence: Span, findings: readonly Finding[], options: CalmOptions): CalmSentence {
  const { at, thorough, putBack, strict = false } = options;
  const own = findings.filter((finding) => overlaps(finding.span, sentence));
  const whole = spanText(text, sentence);
  const request = thorough && putBack.length === 0 ? wholeAsRequest(whole, at) : undefined;
  if (request) return { text: request, asWritten: false, dropped: [], lost: [] };
  const pieces = piecesOf(plain(whole));
  const judged = pieces.map((piece): Placed => place(piece));

  function place(piece: Piece): Placed {
    const span = { start: sentence.start + piece.start, end: sentence.start + piece.end };
    const words = spanText(text, span);
    const finding = own.find((one) => overlaps(one.span, span));
    const join = whole.slice(piece.start - piece.join.length, piece.start);
    const pinned = putBack.some((one) => overlaps(one, span));
    const base = {
      continues: piece.continues,
      idle: false,
      ...span,
      join,
      leans: piece.leans && pieces.length > 1,
      written: words,
      reason: finding?.reason ?? BESIDE_THE_POINT,
      pinned,
    };
    if (pinned || (!finding && !thorough)) return { ...base, fate: 'kept', words };
    const look = at(words);
    const suspicion = { hurtful: strict || finding !== undefined, strict };
    const made = base.leans ? fateOfAside(look, suspicion, at) : fateOf(look, suspicion, at);
    if (made.fate === 'dropped') return { ...base, fate: 'dropped', words: '', idle: made.idle };
    return { ...base, fate: made.fate, words: made.fate === 'turned' ? made.words : words };
  }

  const placed = withoutRemarks(withoutOrphans(withConditions(withSubjects(withLeads(withPredicates(judged, at))), at), at), at);
  if (placed.every((piece) => piece.fate === 'kept')) return { text: whole, asWritten: true, dropped: [], lost: [] };
  const made = compose(placed);
  return {
    text: made,
    asWritten: false,
    dropped: placed.flatMap((piece): readonly Dropped[] =>
      piece.fate === 'dropped'
        ? [{ quote: piece.written, span: { start: piece.start, end: piece.end }, reason: piece.reason }]
        : piece.fate === 'turned'
          ? cutOut(piece)
          : [],
    ),
    lost: placed.flatMap(({ start, written }) =>
      missingFrom(made, written).map((fact) => ({ ...fact, span: { start: fact.span.start + start, end: fact.span.end + start } })),
    ),
  };
}
