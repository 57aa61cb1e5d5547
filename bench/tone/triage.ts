import { existsSync, readFileSync } from 'node:fs';
import { triage } from '../../lib/core/incoming/triage';
import { quotedHistory } from '../../lib/core/text/quoted-history';
import { tokens } from '../../lib/core/text/tokens';
import { type LabelledIncoming, readIncoming } from '../../tests/fixtures/incoming/read';
import { percent, table, three } from '../table';

interface Pieces {
  readonly found: readonly string[];
  readonly wanted: readonly string[];
}

const WORDLESS = new Set('the and for you say whether already answered are with this that have has sender send'.split(' '));
const stems = (text: string): ReadonlySet<string> =>
  new Set(
    tokens(text.toLowerCase())
      .map((token) => token.text)
      .filter((word) => word.length > 2 && !WORDLESS.has(word))
      .map((word) => word.replace(/(?:s|ing|ed)$/, '')),
  );

/** One holds the other or, where the label says it in words of its own, they share half of the words of the shorter one. */
function same(found: string, wanted: string): boolean {
  const [a, b] = [found.toLowerCase(), wanted.toLowerCase()];
  if (a.includes(b) || b.includes(a)) return true;
  const [x, y] = [stems(found), stems(wanted)];
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared / Math.max(1, Math.min(x.size, y.size)) >= 0.5;
}

/** F1 over all messages, each label found by at most one piece. */
export function f1(messages: readonly Pieces[]): number {
  let hits = 0;
  let size = 0;
  for (const { found, wanted } of messages) {
    const open = [...wanted];
    size += found.length + wanted.length;
    for (const piece of found) {
      const at = open.findIndex((one) => same(piece, one));
      if (at < 0) continue;
      open.splice(at, 1);
      hits++;
    }
  }
  return (2 * hits) / size;
}

/** `file`: labelled messages of another author, besides those of the tests. */
export function incoming(file: string): string {
  const others = existsSync(file)
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as LabelledIncoming)
    : [];
  const sets: readonly (readonly [string, readonly LabelledIncoming[]])[] = [
    ['by the author of `dev`', others],
    ['kept aside', readIncoming('kept-aside')],
    ['worked on', readIncoming('worked-on')],
    ['hard, worked on since', readIncoming('hard')],
    ['fresh, as hard, written last', readIncoming('fresh')],
  ];
  return [
    'For each set: how often "is a reply needed" (yes, no, one short repeat, safety) is answered as its author did; and F1 of what is asked, of the days and of what is told of the children, for those that name it. Only "kept aside" and "fresh" were kept from whoever wrote the rules.',
    table(
      ['messages received', 'number', 'reply needed', 'asks', 'days', 'children'],
      sets.filter(([, messages]) => messages.length > 0).map(([name, messages]) => [name, messages.length, ...figures(messages)]),
    ),
  ].join('\n\n');
}

function figures(messages: readonly LabelledIncoming[]): readonly string[] {
  const seen = messages.map((message) => ({ message, made: triage(message.text, { quoted: quotedHistory(message.text) }) }));
  const right = seen.filter(({ message, made }) => message.reply_needed === made.replyNeeded).length;
  const pieces = (
    wanted: (message: LabelledIncoming) => readonly string[] | undefined,
    found: (made: (typeof seen)[number]['made']) => readonly { text: string }[],
  ) =>
    three(
      f1(
        seen.flatMap(({ message, made }) => {
          const labels = wanted(message);
          return labels ? [{ wanted: labels, found: found(made).map(({ text }) => text) }] : [];
        }),
      ),
    );
  return [
    percent(right / messages.length),
    pieces(
      (message) => message.asks,
      (made) => (made.replyNeeded === 'no' ? [] : made.asks),
    ),
    pieces(
      (message) => message.dates,
      (made) => made.days,
    ),
    pieces(
      (message) => message.children_relevant,
      (made) => made.matters,
    ),
  ];
}
