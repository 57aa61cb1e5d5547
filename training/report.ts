import { sentences } from '../lib/core/text/sentences';
import { spanText } from '../lib/core/text/span';
import { loadModel } from '../lib/core/tone/model/model';
import { windowsOf } from '../lib/core/tone/model/windows';
import { neutral } from '../lib/core/tone/neutral';
import { above, auc, recallAt } from './measure';
import { type Message, readMessages } from './messages';
import type { Sources } from './sources';
import { type HeardMessage, type Stack, scoreOf } from './stack';

interface Scored {
  readonly message: Message;
  readonly score: number;
}
const percent = (share: number): string => (Number.isNaN(share) ? '' : `${(100 * share).toFixed(1)}%`);
const line = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** Tables for the model card, as Markdown: authors left out, kinds, topics, sets that nothing was learnt from, and people's own words. */
export function report(
  sources: Sources,
  said: readonly HeardMessage[],
  stack: Stack,
  bytes: Uint8Array,
  unread: readonly Message[],
): string {
  const left = said.map((one): Scored => ({ message: sources.messages[one.at] as Message, score: scoreOf(one, stack) }));
  const model = loadModel(bytes);
  const score = (text: string): number => {
    const judged = sentences(text).map((span) => model.sentence(neutral(spanText(text, span))));
    return Math.max(...windowsOf(judged).map((run) => model.message(run)));
  };
  const fresh = unread.map((message): Scored => ({ message, score: score(message.text) }));
  return [
    '# What the tone model reaches',
    '',
    'Written by `npm run tone:train`; [the model card](../docs/tone-model.md) says what it means. "Flagged" is at the shipped threshold.',
    '',
    ...authors('author left out', left, stack.threshold),
    '',
    ...authors('set never learnt from, shipped weights', fresh, stack.threshold),
    '',
    ...kinds(left, sources.kinds, stack.threshold),
    '',
    ...topics(left, stack.threshold),
    '',
    ...people(sources, score, stack.threshold),
    '',
    `Weights ${bytes.length} bytes. Sentence ${stack.sentence.map((one) => one.toFixed(2)).join(' ')}; message ${stack.message.map((one) => one.toFixed(2)).join(' ')}; thresholds ${stack.threshold.toFixed(3)}, ${stack.sentenceThreshold.toFixed(3)} and ${stack.sureSentence.toFixed(3)}.`,
    '',
    ...furthest(left),
    '',
  ].join('\n');
}

function figures(name: string, some: readonly Scored[], threshold: number): string {
  const scores = some.map(({ score }) => score);
  const labels = some.map(({ message }) => message.hostile);
  const of = (wanted: (message: Message) => boolean) => some.filter(({ message }) => wanted(message)).map(({ score }) => score);
  return line(
    name,
    some.length,
    auc(scores, labels).toFixed(3),
    percent(recallAt(scores, labels, 0.05)),
    percent(
      above(
        of(({ hostile }) => !hostile),
        threshold,
      ),
    ),
    percent(
      above(
        of(({ hostile }) => hostile === 1),
        threshold,
      ),
    ),
    percent(
      above(
        of(({ severity }) => severity >= 2),
        threshold,
      ),
    ),
  );
}

function authors(title: string, scored: readonly Scored[], threshold: number): readonly string[] {
  const names = [...new Set(scored.map(({ message }) => message.author))];
  const whole = scored.filter(({ message }) => message.ours && !message.lone);
  return [
    line(title, 'messages', 'AUC', 'hostile found at 5% of its ordinary', 'ordinary flagged', 'hostile flagged', 'severity 2-3 flagged'),
    line('---', '---', '---', '---', '---', '---', '---'),
    ...names.map((name) =>
      figures(
        name,
        scored.filter(({ message }) => message.author === name),
        threshold,
      ),
    ),
    ...(names.length > 1 ? [figures('all messages between co-parents', whole, threshold)] : []),
  ];
}

function kinds(scored: readonly Scored[], names: readonly string[], threshold: number): readonly string[] {
  const row = (kind: string) => {
    const found = scored.filter(({ message }) => message.units.some((unit) => unit.kinds.includes(kind)));
    const scores = found.map(({ score }) => score);
    return line(kind, found.length, percent(above(scores, threshold)));
  };
  return [line('kind', 'messages', 'flagged'), line('---', '---', '---'), ...names.map(row)];
}

/** Words of the writers' topics that belong together, and messages that are about them by their words where no topic was noted. */
const TOPICS: Readonly<Record<string, RegExp>> = {
  'health and injury':
    /\b(?:hospital|doctor|gp|a&e|asthma|inhaler|fever|temperature|broke|broken|plaster|stitches|medicine|dentist|ill|sick)\b/i,
  death: /\b(?:died|funeral|death|buried|passed away|janazah|shiva|wake|cremation)\b/i,
  school: /\b(?:school|teacher|homework|parents' evening|exam|sats|class)\b/i,
  handover: /\b(?:handover|hand-over|pick(?:ed)?[ -]?up|drop(?:ped)?[ -]?off|collect)\b/i,
  'court and order': /\b(?:court|order|hearing|cafcass|solicitor|judge)\b/i,
  'sorry for lateness': /\bsorry\b[^.?!]*\b(?:late|minutes|traffic|held up|delayed)\b/i,
};

function topics(scored: readonly Scored[], threshold: number): readonly string[] {
  const ordinary = scored.filter(({ message }) => message.ours && !message.hostile && !message.lone);
  const row = (name: string, some: readonly Scored[]) =>
    line(
      name,
      some.length,
      percent(
        above(
          some.map(({ score }) => score),
          threshold,
        ),
      ),
    );
  return [
    line('ordinary messages about', 'messages', 'flagged'),
    line('---', '---', '---'),
    ...Object.entries(TOPICS).map(([name, pattern]) =>
      row(
        name,
        ordinary.filter(({ message }) => pattern.test(message.text)),
      ),
    ),
    row(
      'safety',
      ordinary.filter(({ message }) => message.safety),
    ),
    row('all', ordinary),
  ];
}

function people({ bench, overlapping }: Sources, score: (text: string) => number, threshold: number): readonly string[] {
  const ucc = bench.ucc.map(({ text }) => score(text));
  const area = (labels: readonly number[]) => auc(ucc, labels).toFixed(3);
  const flagged = (texts: readonly string[]) => percent(above(texts.map(score), threshold));
  return [
    line('what people wrote, shipped weights', 'figure'),
    line('---', '---'),
    line('UCC validation, `hostile`, AUC', area(bench.ucc.map(({ hostile }) => hostile))),
    line('UCC validation, any unkind, AUC', area(bench.ucc.map(({ unkind }) => unkind))),
    line(
      `calm mail (${bench.mail.length}; ${overlapping} sentences that stood in the training mail too were left out there), flagged`,
      flagged(bench.mail),
    ),
    line(`polite requests (${bench.polite.length}), flagged`, flagged(bench.polite)),
  ];
}

function furthest(scored: readonly Scored[]): readonly string[] {
  const order = scored.filter(({ message }) => message.ours && !message.lone).sort((a, b) => b.score - a.score);
  const show = ({ message, score }: Scored) => `- ${score.toFixed(2)} (${message.id}) ${message.text.replace(/\s+/g, ' ').slice(0, 200)}`;
  return [
    'Ordinary, scored highest:',
    '',
    ...order
      .filter(({ message }) => !message.hostile)
      .slice(0, 25)
      .map(show),
    '',
    'Hostile, scored lowest:',
    '',
    ...order
      .filter(({ message }) => message.hostile)
      .slice(-25)
      .map(show),
  ];
}

/** Messages of the sets that nothing is learnt from. */
export const unreadMessages = (folder: string, names: readonly string[]): readonly Message[] =>
  readMessages(folder).filter(({ author }) => names.includes(author));
