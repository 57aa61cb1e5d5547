import { sentences } from '../lib/core/text/sentences';
import { spanText } from '../lib/core/text/span';
import { loadModel } from '../lib/core/tone/model/model';
import type { Judgement } from './judge';
import { above, auc } from './measure';
import type { Message } from './messages';
import type { Sources } from './sources';
import { figuresOf } from './stack';

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
const line = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** Writes to the standard output, as tables: authors left out, kinds, and people's own words under the shipped weights. */
export function report(sources: Sources, weights: Uint8Array, judgement: Judgement | undefined): void {
  const out: string[] = [];
  if (judgement) out.push(...authorsTable(sources, judgement), '', ...kindsTable(sources, judgement), '', ...worst(sources, judgement), '');
  out.push(...guardTable(sources, weights));
  process.stdout.write(`${out.join('\n')}\n`);
}

function authorsTable({ messages, authors }: Sources, { scores, thresholds, stack }: Judgement): readonly string[] {
  const thresholdFor = (author: string) => thresholds.get(author) ?? stack.threshold;
  const row = (name: string, wanted: (message: Message) => boolean) => {
    const found = figuresOf(messages, scores, thresholdFor, wanted);
    return line(name, found.messages, found.area.toFixed(3), percent(found.falseFlags), percent(found.recall), percent(found.severe));
  };
  const areas = authors.map((author) => figuresOf(messages, scores, thresholdFor, (message) => message.author === author).area);
  const mean = areas.reduce((a, b) => a + b, 0) / authors.length;
  return [
    line('author left out', 'messages', 'AUC', 'ordinary flagged', 'hostile flagged', 'severity 2-3 flagged'),
    line('---', '---', '---', '---', '---', '---'),
    ...authors.map((author) => row(author, (message) => message.author === author)),
    row('all', () => true),
    row('all whole messages (not the sentences of train-d)', ({ lone }) => !lone),
    `Mean of the authors' AUC: ${mean.toFixed(3)}. Judges ${stack.judges.map((weight) => weight.toFixed(2)).join(' ')}, worst ${stack.message.worst.toFixed(2)}, whole ${stack.message.whole.toFixed(2)} with ${stack.wholePublic} of the public, threshold ${stack.threshold.toFixed(3)}.`,
  ];
}

function kindsTable({ messages, kinds }: Sources, { scores, stack }: Judgement): readonly string[] {
  const caught = (kind: string) => {
    const found = [...scores].filter(([at]) => messages[at]?.units.some((unit) => unit.kinds.includes(kind)));
    return line(
      kind,
      found.length,
      percent(
        above(
          found.map(([, score]) => score),
          stack.threshold,
        ),
      ),
    );
  };
  return [line('kind', 'messages', 'flagged'), line('---', '---', '---'), ...kinds.map(caught)];
}

function worst({ messages }: Sources, { scores }: Judgement): readonly string[] {
  const found = [...scores].map(([at, score]) => ({ message: messages[at] as Message, score })).sort((a, b) => b.score - a.score);
  const show = ({ message, score }: { message: Message; score: number }) =>
    `- ${score.toFixed(2)} (${message.id}) ${message.text.replace(/\s+/g, ' ').slice(0, 200)}`;
  return [
    'Ordinary, scored highest:',
    ...found
      .filter(({ message }) => !message.hostile)
      .slice(0, 25)
      .map(show),
    'Hostile, scored lowest:',
    ...found
      .filter(({ message }) => message.hostile)
      .slice(-25)
      .map(show),
  ];
}

function guardTable({ bench, overlapping, messages }: Sources, weights: Uint8Array): readonly string[] {
  const model = loadModel(weights);
  const score = (text: string): number => model.message(sentences(text).map((span) => model.sentence(spanText(text, span))));
  const ucc = bench.ucc.map(({ text }) => score(text));
  const flagged = (texts: readonly string[]) => percent(above(texts.map(score), model.threshold));
  const seen = messages.map(({ text }) => score(text));
  return [
    `UCC val (${ucc.length} comments): hostile AUC ${auc(
      ucc,
      bench.ucc.map((row) => row.hostile),
    ).toFixed(3)}, any unkind ${auc(
      ucc,
      bench.ucc.map((row) => row.unkind),
    ).toFixed(3)}, unhealthy ${auc(
      ucc,
      bench.ucc.map((row) => row.unhealthy),
    ).toFixed(3)}`,
    `Calm mail flagged ${flagged(bench.mail)} of ${bench.mail.length} (training mail that overlaps it was left out: ${overlapping} sentences); polite requests ${flagged(bench.polite)} of ${bench.polite.length}`,
    `Weights ${weights.length} bytes; AUC on the messages it was trained on ${auc(
      seen,
      messages.map(({ hostile }) => hostile),
    ).toFixed(3)}`,
  ];
}
