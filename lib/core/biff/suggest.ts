import type { TextEdit } from '../text/edit';
import { sentences } from '../text/sentences';
import { overlaps, type Span, spanText } from '../text/span';
import type { Analyse } from '../tone/analyse';
import type { Finding } from '../tone/finding';
import { aboutLine } from './blanks';
import { type CalmSentence, calmSentence } from './calm-sentence';
import { hardFacts } from './facts';
import { afterComma, greetingOf } from './greeting';
import { createLook } from './look';

/** The sentence with the white space that goes with it, so that the rest stands tidily. */
function withItsSpace(text: string, sentence: Span): Span {
  const after = /^[^\S\n]*/.exec(text.slice(sentence.end))?.[0].length ?? 0;
  const before = /[^\S\n]*$/.exec(text.slice(0, sentence.start))?.[0].length ?? 0;
  const end = sentence.end + after;
  const start = sentence.start - before;
  const opensLine = start === 0 || text[start - 1] === '\n';
  const endsLine = end === text.length || text[end] === '\n';
  if (opensLine && endsLine) {
    // The line would be left empty: it goes, with the break after it or, at the foot, before it.
    if (end < text.length) return { start, end: end + 1 };
    return { start: Math.max(0, start - 1), end };
  }
  return endsLine ? { start, end } : { start: sentence.start, end };
}

/**
 * The one edit for a flagged sentence: take it out, or leave its fact or request and turn it. All else in the text
 * stays as it is. `undefined` where the finding no longer speaks of this text.
 */
export function suggestEdit(text: string, finding: Finding, analyse: Analyse): TextEdit | undefined {
  if (spanText(text, finding.span) !== finding.quote) return undefined;
  // Quoted history below may share the text; only the finding's own line can hold its sentence.
  const found = sentences(text).find((one) => overlaps(one, finding.span));
  if (!found) return undefined;
  const greeting = greetingOf(spanText(text, found));
  const start = found.start + (greeting?.end ?? 0);
  const sentence = { start: start + (/^\s*/.exec(text.slice(start, found.end))?.[0].length ?? 0), end: found.end };
  const inSentence = analyse(spanText(text, sentence)).findings.map((one) => ({
    ...one,
    span: { start: one.span.start + sentence.start, end: one.span.end + sentence.start },
  }));
  const at = createLook(analyse);
  const make = (strict: boolean) =>
    calmSentence(text, sentence, inSentence.length > 0 ? inSentence : [finding], { at, thorough: false, putBack: [], strict });
  const still = (one: CalmSentence): boolean => one.text !== '' && at(one.text).flagged;
  const first = make(false);
  const second = still(first) ? make(true) : first;
  const made = !still(second) ? second : { text: '', asWritten: false, lost: hardFacts(spanText(text, sentence)) };
  if (made.asWritten) return undefined;
  const needed = made.lost.filter((fact) => fact.kind !== 'date');
  const words = [made.text, needed.length > 0 ? aboutLine(needed) : ''].filter((one) => one !== '').join(' ');
  if (words === '') return { ...withItsSpace(text, sentence), insert: '' };
  return { start: sentence.start, end: sentence.end, insert: greeting ? afterComma(words, text) : words };
}
