import { type Clause, clauses } from '../text/clauses';
import { plain } from '../text/plain';
import { sentences } from '../text/sentences';
import { type Span, spanText } from '../text/span';
import { wordCount } from '../text/tokens';
import { type AskKind, kindOf } from './ask-kind';
import { TOLD_QUESTION } from './ask-needs';
import { MARKED_FORM, QUESTION_FORM } from './ask-phrases';
import { asked } from './asked';

/** One thing that the sender asks for, in the sender's words. */
export interface Ask {
  readonly kind: AskKind;
  readonly text: string;
  readonly span: Span;
}

/** Joins after which a clause belongs to what was asked before it. */
const BELONGS = /\b(?:or|because|cos|coz|if|unless|before|since|which|although|though|whereas|instead|just|like|as)\b/i;

/** A second question or message wanted behind an "and", which the clauses leave together. */
const SECOND =
  /,? and (?=(?:(?:what|when|where|who|how|why)(?:'s|'re)|(?:what|when|where|who|how|why|which \w+|what (?:time|day|size)|how (?:much|many|long)) (?:is|are|do|does|did|can|could|will|would|should|has|have)|(?:can|could|did|do|does|are|is|will|have|would) (?:you|u|he|she|they|we|i|it|the)|(?:message|text|let|tell|ring|call|email) (?:me|us))\b)/i;

function apart(text: string, clause: Clause): readonly Clause[] {
  const said = spanText(text, clause).replaceAll('’', "'");
  const cut = SECOND.exec(said);
  if (!cut || wordCount(said.slice(0, cut.index)) < 3) return [clause];
  const first = { ...clause, end: clause.start + cut.index };
  const low = plain(spanText(text, first)).trim();
  if (!asked(low, low, QUESTION_FORM.test(low))) return [clause];
  return [first, ...apart(text, { start: first.end + cut[0].length, end: clause.end, join: cut[0] })];
}

/** Says only that something is asked again; what it is stands beside it. */
const ASKS_AGAIN = /^(?:so )?(?:i'm|i am|i'll) ask(?:ing)?(?: you)? again|^i said i'd ask|still (?:a )?no,? is it/;
/** Grounds hung on an ask. */
const GROUNDS = /,? (?:seeing (?:as|that)|given (?:that|it's))\b.*$/su;

function asksOfSentence(text: string, sentence: Span): readonly Ask[] {
  const whole = spanText(text, sentence);
  const marked = /\?["'”’)!?]*$/.test(whole) || /\?/.test(whole.slice(-3));
  const parts = clauses(text, sentence).flatMap((clause) => apart(text, clause));
  const found: { start: number; end: number }[] = [];
  let open = false;
  parts.forEach((clause: Clause, at) => {
    const low = plain(spanText(text, clause)).trim();
    const last = at === parts.length - 1;
    const leans =
      BELONGS.test(clause.join) ||
      /^(?:or|because|cos|if|before|unless|just|which|instead|whether|(?:please,? )?(?:so )?(?:by|before))\b/.test(low);
    const before = found.at(-1);
    if (before && open && (leans || wordCount(low) < 3)) {
      before.end = clause.end;
      return;
    }
    const ends = found.length > 0 && !QUESTION_FORM.test(low) ? false : marked && last;
    open = wordCount(low) > 1 || ends ? asked(low, whole, ends || (marked && QUESTION_FORM.test(low))) : false;
    if (open) found.push({ start: clause.start, end: clause.end });
  });
  // A question whose clauses say nothing alone: "if you're not taking him, who is?"
  if (found.length === 0 && marked && parts.length > 1 && asked(plain(whole), whole, true))
    found.push({ start: sentence.start, end: sentence.end });
  return found.map(({ start, end }) => {
    // "like a branch of HSBC, kindly ...": what the clause hangs on is not asked.
    const said = text.slice(start, end);
    const before = /^(?:like|for) [^,?]{2,40}, (?=\p{L})|^[^:?]{2,80}: (?=\p{L})/iu.exec(said)?.[0].length ?? 0;
    const hung = said[before - 2] !== ':' || MARKED_FORM.test(plain(said.slice(before))) ? before : 0;
    const grounds = GROUNDS.exec(said)?.[0].length ?? 0;
    const told = plain(said).search(TOLD_QUESTION);
    const lead = told < 0 ? 0 : (/^.*(?:, | and )/su.exec(said.slice(0, told))?.[0].length ?? 0);
    const span = { start: start + Math.max(hung, lead), end: end - (grounds < said.length - Math.max(hung, lead) ? grounds : 0) };
    const quote = spanText(text, span);
    return { kind: kindOf(plain(quote)), text: quote, span };
  });
}

/** What a received message asks, in text order, of the `parts` that the sender wrote. */
export function asksIn(text: string, parts: readonly Span[]): readonly Ask[] {
  const all = parts.flatMap((part) =>
    sentences(spanText(text, part)).flatMap((sentence) =>
      asksOfSentence(text, { start: part.start + sentence.start, end: part.start + sentence.end }),
    ),
  );
  const fresh = all.filter((ask) => !ASKS_AGAIN.test(plain(ask.text)));
  return fresh.length > 0 ? fresh : all;
}
