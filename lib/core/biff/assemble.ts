import { plain } from '../text/plain';
import { type Span, spanText } from '../text/span';
import { wordCount } from '../text/tokens';
import { aboutLine } from './blanks';
import { asQuestion } from './deadline';
import { hardFacts } from './facts';
import { afterComma, greets } from './greeting';
import { arranged, gap, type Line } from './layout';
import type { Fact } from './outcome';

export interface Parts {
  /** The draft, of which the spans speak. */
  readonly text: string;
  readonly lines: readonly Line[];
  /** Every hour, day and sum of the draft. */
  readonly facts: readonly Fact[];
  readonly greeting: Span | undefined;
  readonly close: Span | undefined;
}

/** Those that stand in none of the lines. */
export const stillMissing = (lines: readonly Line[], facts: readonly Fact[]): readonly Fact[] =>
  facts.filter((fact) => !lines.some((line) => plain(line.text).includes(plain(fact.quote))));

/** From here on it is a message and gets what a message has; less is a line in a chat. */
const SENTENCES = 2;
const WORDS = 10;

/** Greeting, what stays, the blank for what is missing, close. Courtesies that the draft lacks are the plainest there are. */
export function assemble({ text, lines, facts, greeting, close }: Parts): string {
  const missing = stillMissing(lines, facts);
  const dated = missing.length > 0 || lines.some((line) => hardFacts(line.text).some((fact) => fact.kind !== 'amount'));
  const asked = lines.map((line) => (line.asWritten || line.pinned ? line : { ...line, text: asQuestion(line.text, dated) }));
  let body = arranged(text, asked);
  const listed = body.startsWith('1. ') && body.includes('\n2. ');
  if (missing.length > 0) body += `${body === '' ? '' : body.includes('\n') ? '\n\n' : ' '}${aboutLine(missing)}`;
  const [first] = asked;
  const courteous = lines.length >= SENTENCES && lines.reduce((sum, line) => sum + wordCount(line.text), 0) >= WORDS;
  const apart = text.includes('\n') && !/\n\s*\n/.test(text) && !listed ? '\n' : '\n\n';

  const head = greeting ? spanText(text, greeting) : courteous && !greets(body) ? 'Hi,' : '';
  const between = greeting && !listed && first ? gap(text, greeting, first.span) : apart;
  const moved = !greeting || !first || text.slice(greeting.end, first.span.start).trim() !== '' || !first.asWritten;
  const opened = head === '' ? body : `${head}${between}${between === ' ' && moved ? afterComma(body, text) : body}`;

  const lastSpan = lines.at(-1)?.span ?? greeting;
  if (close) return `${opened}${listed ? '\n\n' : lastSpan ? gap(text, lastSpan, close) : ''}${spanText(text, close)}`.trim();
  const thanked = /\b(?:thanks|thank you|cheers|ta|diolch)\b[^.?!]*[.!]?$/i.test(opened);
  return (courteous && !thanked ? `${opened}${opened.includes('\n') ? apart : ' '}Thanks.` : opened).trim();
}
