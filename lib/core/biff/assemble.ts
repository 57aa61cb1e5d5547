import { plain } from '../text/plain';
import { type Span, spanText } from '../text/span';
import { aboutLine } from './blanks';
import { asQuestion } from './deadline';
import { hardFacts } from './facts';
import { afterComma } from './greeting';
import { arranged, gap, type Line } from './layout';
import type { Fact } from './outcome';

export interface Parts {
  /** The draft, of which the spans speak. */
  readonly text: string;
  readonly lines: readonly Line[];
  /** Hours, days and sums of what was left out. */
  readonly lost: readonly Fact[];
  readonly greeting: Span | undefined;
  readonly close: Span | undefined;
}

export const stillMissing = (lines: readonly Line[], lost: readonly Fact[]): readonly Fact[] =>
  lost.filter((fact) => !lines.some((line) => plain(line.text).includes(plain(fact.quote))));

/** Greeting, what stays, the blank for what is missing, close. */
export function assemble({ text, lines, lost, greeting, close }: Parts): string {
  const missing = stillMissing(lines, lost);
  const dated = missing.length > 0 || lines.some((line) => hardFacts(line.text).some((fact) => fact.kind !== 'amount'));
  const asked = lines.map((line) => (line.asWritten || line.pinned ? line : { ...line, text: asQuestion(line.text, dated) }));
  let body = arranged(text, asked);
  const listed = body.startsWith('1. ') && body.includes('\n2. ');
  if (missing.length > 0) body += `${body === '' ? '' : body.includes('\n') ? '\n\n' : ' '}${aboutLine(missing)}`;
  const [first] = asked;
  const head = greeting ? spanText(text, greeting) : '';
  const between = listed ? '\n\n' : greeting && first ? gap(text, greeting, first.span) : ' ';
  const moved = greeting && first && (text.slice(greeting.end, first.span.start).trim() !== '' || !first.asWritten);
  const opened = head === '' ? body : `${head}${between}${between === ' ' && moved ? afterComma(body) : body}`;
  const lastSpan = lines.at(-1)?.span ?? greeting;
  const foot = close ? (listed ? '\n\n' : lastSpan ? gap(text, lastSpan, close) : '') + spanText(text, close) : '';
  return `${opened}${foot}`.trim();
}
