import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rewrite } from '../../lib/core/biff/rewrite';
import { plain } from '../../lib/core/text/plain';
import { wordCount } from '../../lib/core/text/tokens';
import type { Analyse } from '../../lib/core/tone/analyse';
import { SHOWN } from '../../lib/core/tone/scale';
import { mean, percent, quote, table } from '../table';
import { createGrammar, type Fault } from './grammar';

/** A hostile draft, what a rewrite of it has to keep and what must not survive it, word for word. */
interface Draft {
  readonly id: string;
  readonly text: string;
  readonly facts: readonly string[];
  readonly must_not_survive: readonly string[];
  readonly reply_needed: boolean;
  readonly safety: boolean;
}

interface Made {
  readonly draft: Draft;
  readonly outcome: string;
  /** Empty where there is nothing to send. */
  readonly text: string;
  readonly lost: readonly string[];
  readonly survived: readonly string[];
  readonly faults: readonly Fault[];
  readonly before: number;
  readonly after: number;
  readonly stable: boolean;
}

export interface Rewrites {
  readonly text: string;
  readonly kept: number;
  readonly gone: number;
  readonly faults: number;
  readonly flaggedAfter: number;
  readonly unstable: number;
  readonly longest: number;
}

const MOST_WORDS = 120;
const even = (text: string): string => plain(text).replace(/\s+/g, ' ').trim();
const missing = (said: readonly string[], text: string) => said.filter((one) => !even(text).includes(even(one)));

async function make(draft: Draft, analyse: Analyse, grammar: Awaited<ReturnType<typeof createGrammar>>): Promise<Made> {
  const made = rewrite(draft.text, { analyse });
  const text = 'text' in made ? made.text : made.outcome === 'stepped-back' ? draft.text : '';
  const again = rewrite(text, { analyse });
  const lost = missing(draft.facts, text);
  return {
    draft,
    outcome: made.outcome,
    text,
    lost,
    survived: draft.must_not_survive.filter((one) => !missing([one], text).length),
    faults: made.outcome === 'rewritten' ? await grammar.newFaults(draft.text, text) : [],
    before: analyse(draft.text).score,
    after: analyse(text).score,
    stable: made.outcome !== 'rewritten' || ('text' in again && again.text === text),
  };
}

/** `folder` holds one folder an author, some with drafts to rewrite; `undefined` figures where none has. */
export async function rewrites(
  folder: string,
  analyse: Analyse,
): Promise<{ readonly text: string; readonly figures: Rewrites | undefined }> {
  const drafts = readdirSync(folder)
    .map((author) => join(folder, author, 'rewrites.jsonl'))
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as Draft);
  if (drafts.length === 0) return { text: 'Not measured here.', figures: undefined };
  const grammar = await createGrammar();
  const all: Made[] = [];
  for (const draft of drafts) all.push(await make(draft, analyse, grammar));
  const figures = figuresOf(all);
  return { text: [figures.text, outcomes(all), worst(all)].join('\n\n'), figures };
}

function figuresOf(all: readonly Made[]): Rewrites {
  const sent = all.filter(({ draft }) => !draft.safety && draft.reply_needed);
  const hostile = all.filter(({ draft }) => !draft.safety);
  const rewritten = all.filter(({ outcome }) => outcome === 'rewritten');
  const facts = sent.reduce((sum, { draft }) => sum + draft.facts.length, 0);
  const lost = sent.reduce((sum, one) => sum + one.lost.length, 0);
  const strings = hostile.reduce((sum, { draft }) => sum + draft.must_not_survive.length, 0);
  const survived = hostile.reduce((sum, one) => sum + one.survived.length, 0);
  const faults = rewritten.reduce((sum, one) => sum + one.faults.length, 0);
  const flagged = (score: (one: Made) => number, some: readonly Made[]) => some.filter((one) => score(one) >= SHOWN).length;
  const after = flagged((one) => one.after, rewritten);
  const words = (text: (one: Made) => string) => rewritten.map((one) => wordCount(text(one)));
  const lengths = words((one) => one.text);
  const unstable = rewritten.filter(({ stable }) => !stable).length;
  const rows: readonly (readonly [string, string])[] = [
    ['facts kept, word for word, in drafts that need sending', `${facts - lost} of ${facts} (${percent(1 - lost / facts)})`],
    ['hurtful strings gone', `${strings - survived} of ${strings} (${percent(1 - survived / strings)})`],
    ['new faults by Harper (British English), that the draft had none like', `${faults} in ${rewritten.length} rewrites`],
    ['words, draft and rewrite, mean', `${mean(words((one) => one.draft.text)).toFixed(0)} and ${mean(lengths).toFixed(0)}`],
    [`rewrites over ${MOST_WORDS} words`, `${lengths.filter((length) => length > MOST_WORDS).length}, the longest ${Math.max(...lengths)}`],
    ['drafts flagged before', `${flagged((one) => one.before, hostile)} of ${hostile.length}`],
    ['rewrites flagged after', `${after} of ${rewritten.length}`],
    ['rewrites that a second rewrite would change', `${unstable} of ${rewritten.length}`],
  ];
  return {
    text: table(['on drafts that are hard to rewrite', 'figure'], rows),
    kept: 1 - lost / facts,
    gone: 1 - survived / strings,
    faults,
    flaggedAfter: after,
    unstable,
    longest: Math.max(...lengths),
  };
}

function outcomes(all: readonly Made[]): string {
  const names = ['rewritten', 'unchanged', 'nothing-to-send', 'stepped-back'];
  const groups: readonly (readonly [string, (draft: Draft) => boolean])[] = [
    ['a message is needed', (draft) => !draft.safety && draft.reply_needed],
    ['none is needed', (draft) => !draft.safety && !draft.reply_needed],
    ['the writer may not be safe', (draft) => draft.safety],
  ];
  return table(
    ['the author said that', 'drafts', ...names],
    groups.map(([name, isOne]) => {
      const some = all.filter(({ draft }) => isOne(draft));
      return [name, some.length, ...names.map((outcome) => some.filter((one) => one.outcome === outcome).length)];
    }),
  );
}

function worst(all: readonly Made[]): string {
  const wrong = ({ draft, lost, survived, faults }: Made) =>
    (draft.reply_needed && !draft.safety ? lost.length : 0) + (draft.safety ? 0 : survived.length) + faults.length;
  const lines = all
    .filter((one) => wrong(one) > 0)
    .sort((a, b) => wrong(b) - wrong(a))
    .slice(0, 6)
    .map((one) => {
      const said = [
        one.lost.length && one.draft.reply_needed ? `lost: ${one.lost.map((fact) => `"${quote(fact)}"`).join(', ')}` : '',
        one.survived.length ? `survived: ${one.survived.map((some) => `"${quote(some)}"`).join(', ')}` : '',
        ...one.faults.map(({ words, message }) => `Harper on "${quote(words)}": ${quote(message)}`),
      ];
      return `- ${one.draft.id}, ${one.outcome}. ${said.filter(Boolean).join('; ')}\n  - draft: ${quote(one.draft.text, 400)}\n  - rewrite: ${quote(one.text, 400)}`;
    });
  return ['The worst of them:', ...lines].join('\n');
}
