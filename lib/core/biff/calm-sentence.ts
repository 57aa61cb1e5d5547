import { shoutedWords, startWithCapital } from '../text/capitals';
import { type Clause, clauses } from '../text/clauses';
import { plain } from '../text/plain';
import { type Span, spanText } from '../text/span';
import { wordCount } from '../text/tokens';
import type { Analyse } from '../tone/analyse';
import type { Finding } from '../tone/finding';
import { anchorsOf, unanchoredYou } from '../tone/structure';
import { withPlease } from './as-request';
import { facts, hardFacts } from './facts';
import type { Dropped, Fact } from './outcome';
import { isAnswer, isCondition, isCourtesy, isLeave, isQuestion, isRequest } from './speech-acts';
import { quietly } from './spite';
import { HANGING, milder, stillSays, turn, turnRequest } from './turn';

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
  readonly analyse: Analyse;
  /** Also leave out what carries nothing about the arrangements, as a rewrite of the whole message does. */
  readonly thorough: boolean;
}

const BESIDE_THE_POINT = 'This carries nothing about the arrangements.';

type Piece = Clause & { readonly fate: 'kept' | 'turned' | 'dropped'; readonly words: string; readonly reason: string };

const FIRST_PERSON = /(?<![\w'])(?:i|i'm|i've|i'd|i'll|im|ive|me|my|myself)(?!\w)/;
/** Surely no attack; and above the second, surely doubtful. */
const QUIET = 0.2;
const DOUBTFUL = 0.55;

/** A statement without fact, request, answer or courtesy says nothing that the reader must know or do. */
function pointless(clause: string, analyse: Analyse): boolean {
  const low = plain(clause);
  if (isRequest(clause) || isAnswer(clause) || isCourtesy(clause) || isLeave(clause)) return false;
  if (facts(clause).some((fact) => fact.kind !== 'name' && fact.kind !== 'condition')) return unanchoredYou(low);
  const anchors = anchorsOf(low);
  if (anchors.you) return true;
  return !anchors.child && (FIRST_PERSON.test(low) || wordCount(clause) < 3 || analyse(clause).score >= QUIET);
}

function judge(text: string, clause: Clause, finding: Finding | undefined, { analyse, thorough }: CalmOptions): Piece {
  const words = spanText(text, clause);
  const kept: Piece = { ...clause, fate: 'kept', words, reason: '' };
  const dropped: Piece = { ...clause, fate: 'dropped', words: '', reason: finding?.reason ?? BESIDE_THE_POINT };
  if (!finding) {
    if (!thorough) return kept;
    const request = milder(words);
    if (isRequest(request) && !isRequest(words) && stillSays(words, request))
      return { ...kept, fate: 'turned', words: startWithCapital(request) };
    if (pointless(words, analyse)) return dropped;
    if (analyse(words).score < DOUBTFUL || isAnswer(words) || isLeave(words)) {
      const loud = shoutedWords(words).length > 1 || /[!?]{2,}/.test(words);
      const bare = milder(loud ? quietly(words) : words);
      const plainly = clause.join === '' ? withPlease(bare) : bare;
      return plainly === words || !stillSays(words, plainly) ? kept : { ...kept, fate: 'turned', words: startWithCapital(plainly) };
    }
  }
  if (finding?.kind === 'shouting') {
    const quiet = quietly(words);
    if (analyse(quiet).findings.length === 0 && !pointless(quiet, analyse))
      return { ...kept, fate: 'turned', words: startWithCapital(quiet) };
  }
  const turned = turn(words, analyse) ?? (finding ? turnRequest(words, analyse) : undefined);
  if (turned !== undefined && plain(turned) !== plain(words)) return { ...kept, fate: 'turned', words: turned };
  if (finding) return dropped;
  return hardFacts(words).length > 0 || isRequest(words) ? kept : dropped;
}

const LEANING = /^(?:because|cos|coz|cause|although|though|whereas|while|but|and|so|yet|or|then|instead|also)\b,?\s+/i;
const RELATIVE = /^which\s+(?=(?:is|was|are|were|has|have|had|will|would|costs?|needs?|starts?|ends?|runs?|means|falls)\b)/i;

/** The words of a clause that now opens a sentence, without the join that tied it to what is gone. */
function opened(words: string): string {
  const bare = words.replace(LEANING, '').replace(RELATIVE, 'This ');
  return startWithCapital(withPlease(bare));
}

const ENDING = /[.!?…]+["'”’)\]]*\s*$/;

/** The kept clauses of one sentence, put together again: neighbours by their own join, the rest as sentences. */
function compose(pieces: readonly Piece[]): string {
  const made: string[] = [];
  let before: Piece | undefined;
  for (const piece of pieces) {
    if (piece.fate === 'dropped') {
      before = undefined;
      continue;
    }
    if (before?.fate === 'kept' && piece.fate === 'kept') made.push(`${made.pop() ?? ''}${piece.join}${piece.words}`);
    else if (before?.fate === 'kept' && isCondition(before.words) && /^Please\b/.test(piece.words))
      made.push(`${made.pop() ?? ''}, p${piece.words.slice(1)}`);
    else made.push(piece.fate === 'turned' ? piece.words : opened(piece.words));
    before = piece;
  }
  return made
    .map((sentence) => sentence.trim().replace(/[\s,;:–—-]+$/, ''))
    .filter((sentence) => wordCount(sentence) > 1 || isAnswer(sentence) || isCourtesy(sentence) || hardFacts(sentence).length > 0)
    .map((sentence) =>
      ENDING.test(sentence)
        ? sentence.replace(/!{2,}|!(?=\?)/g, '').replace(/\?{2,}/, '?')
        : `${sentence}${isQuestion(sentence) ? '?' : '.'}`,
    )
    .join(' ');
}

/** A condition whose consequence was dropped cannot stand alone. */
function withoutOrphans(pieces: readonly Piece[], options: CalmOptions): readonly Piece[] {
  return pieces.map((piece, index) => {
    const next = pieces[index + 1];
    const before = pieces[index - 1];
    const leansOn = index > 0 ? before : next;
    if (piece.fate === 'kept' && /^which\b/i.test(piece.words) && !RELATIVE.test(piece.words) && before?.fate === 'dropped') {
      return { ...piece, fate: 'dropped', words: '', reason: BESIDE_THE_POINT };
    }
    if (piece.fate !== 'kept' || !isCondition(piece.words) || (leansOn && leansOn.fate !== 'dropped')) return piece;
    if (!leansOn) return piece;
    const turned = turn(piece.words, options.analyse);
    return turned !== undefined && !isCondition(turned)
      ? { ...piece, fate: 'turned', words: turned }
      : { ...piece, fate: 'dropped', words: '', reason: leansOn.reason };
  });
}

/** Whether a clause that lost its neighbour still tells or asks something by itself. */
function standsAlone(words: string): boolean {
  if (isRequest(words) || isAnswer(words) || isLeave(words) || hardFacts(words).length > 0) return true;
  const anchors = anchorsOf(plain(words));
  if (anchors.you) return false;
  return facts(words).some((fact) => (fact.kind === 'offer' ? anchors.child : fact.kind !== 'name' && fact.kind !== 'condition'));
}

/** A remark that stood beside something dropped, and says nothing by itself, goes with it. */
function withoutRemarks(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some((piece) => piece.fate === 'dropped')) return pieces;
  return pieces.map((piece, index) => {
    const hangs = pieces[index - 1]?.fate === 'dropped' && HANGING.test(plain(opened(piece.words)));
    if (piece.fate !== 'kept' || (standsAlone(piece.words) && !hangs)) return piece;
    return { ...piece, fate: 'dropped', words: '', reason: BESIDE_THE_POINT };
  });
}

/** `findings` are those of the draft; only those within `sentence` are used. */
export function calmSentence(text: string, sentence: Span, findings: readonly Finding[], options: CalmOptions): CalmSentence {
  const judged = clauses(text, sentence).map((clause) =>
    judge(
      text,
      clause,
      findings.find((finding) => finding.span.start < clause.end && clause.start < finding.span.end),
      options,
    ),
  );
  const pieces = withoutRemarks(withoutOrphans(judged, options));
  if (pieces.every((piece) => piece.fate === 'kept')) {
    return { text: spanText(text, sentence), asWritten: true, dropped: [], lost: [] };
  }
  const made = compose(pieces);
  const gone = pieces.filter((piece) => piece.fate === 'dropped');
  const stays = plain(made);
  return {
    text: made,
    asWritten: false,
    dropped: gone.map(({ start, end, reason }) => ({ quote: text.slice(start, end), span: { start, end }, reason })),
    lost: pieces.flatMap((piece) =>
      hardFacts(text.slice(piece.start, piece.end))
        .filter((fact) => !stays.includes(plain(fact.quote)))
        .map((fact) => ({ ...fact, span: { start: fact.span.start + piece.start, end: fact.span.end + piece.start } })),
    ),
  };
}
