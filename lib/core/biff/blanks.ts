import { plain } from '../text/plain';
import type { Blank, Fact } from './outcome';

/** What the writer must fill in: software does not invent facts. */
export const WHAT_YOU_NEED = '[what you need]';
export const BY_WHEN = '[by when]';
export const WHEN_AND_WHERE = '[day, time and place]';

/** The answers that a reply to a received message leaves open. */
export const ANSWER_BLANKS = [
  'yes or no',
  "can or can't",
  'which',
  'which time',
  'where',
  'who',
  'how much',
  'your answer',
  'your answer, in one line',
  'name',
] as const;
export type AnswerBlank = (typeof ANSWER_BLANKS)[number];

export function blanksIn(text: string): readonly Blank[] {
  return [WHAT_YOU_NEED, BY_WHEN, WHEN_AND_WHERE, ...ANSWER_BLANKS.map((label) => `[${label}]`)]
    .flatMap((label) => {
      const found: Blank[] = [];
      for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1))
        found.push({ label: label.slice(1, -1), span: { start: at, end: at + label.length } });
      return found;
    })
    .sort((a, b) => a.span.start - b.span.start);
}

/** "About Friday and £24: [what you need]." Each fact once, in the writer's own words. */
export function aboutLine(lost: readonly Fact[]): string {
  const quotes = new Map(lost.map((fact) => [plain(fact.quote), fact.quote.replace(/\s+/g, ' ')]));
  const all = [...quotes.values()];
  const last = all.pop() ?? '';
  return `About ${all.length > 0 ? `${all.join(', ')} and ${last}` : last}: ${WHAT_YOU_NEED}.`;
}
