import { existsSync, readFileSync } from 'node:fs';
import type { Analyse } from '../../lib/core/tone/analyse';
import { SHOWN } from '../../lib/core/tone/scale';
import { csvRecords } from '../../training/csv';
import { type Message, readMessages } from '../../training/messages';
import { BASELINES, baselineScores } from './baselines';
import { PARTS, type Part } from './parts';

export const SYSTEMS = ['ours', ...Object.values(PARTS), ...BASELINES] as const;
export type System = (typeof SYSTEMS)[number];

export interface Scored {
  readonly message: Message;
  /** More is worse; each system has a scale of its own. */
  readonly scores: Readonly<Partial<Record<System, number>>>;
}

/** Messages of which every author was left out in turn, and messages of the sets that nothing was learnt from. */
export interface Sets {
  readonly left: readonly Scored[];
  readonly unread: readonly Scored[];
  /** Above these, a message is flagged: left out by what the training wrote, unread by what the product shows. */
  readonly shipped: { readonly left: number; readonly unread: number };
}

const UNREAD = /^judge-/;

export const of = (scored: readonly Scored[], system: System): readonly number[] =>
  scored.map(({ scores }) => scores[system] ?? Number.NaN);
export const labelsOf = (scored: readonly Scored[]): readonly number[] => scored.map(({ message }) => message.hostile);
export const authorsOf = (scored: readonly Scored[]): readonly string[] => [...new Set(scored.map(({ message }) => message.author))];
export const ordinary = (scored: readonly Scored[]): readonly Scored[] => scored.filter(({ message }) => !message.hostile);
/** Written as a message, not as a sentence to stand alone. */
export const whole = (scored: readonly Scored[]): readonly Scored[] => scored.filter(({ message }) => !message.lone);

/** What ships: all of it, its judges one by one, and the model's threshold. */
interface Shipped {
  readonly analyse: Analyse;
  readonly parts: (text: string) => Readonly<Record<Part, number>>;
  readonly threshold: number;
}

/** `leftOut` is the file of the training; where it is missing, only the unread sets are measured. */
export function readSets(folder: string, leftOut: string, { analyse, parts, threshold }: Shipped): Sets {
  const known = existsSync(leftOut) ? csvRecords(readFileSync(leftOut, 'utf8')) : [];
  const said = new Map(known.map((row) => [`${row.author} ${row.id}`, row]));
  const left: Scored[] = [];
  const unread: Scored[] = [];
  for (const message of readMessages(folder)) {
    if (!message.ours) continue;
    const row = said.get(`${message.author} ${message.id}`);
    const baselines = baselineScores(message.text);
    if (UNREAD.test(message.author))
      unread.push({ message, scores: { ...baselines, ...parts(message.text), ours: analyse(message.text).score } });
    else if (row) {
      const heard = Object.entries(PARTS).map(([column, name]) => [name, Number(row[column])]);
      left.push({ message, scores: { ...baselines, ours: Number(row.score), ...Object.fromEntries(heard) } });
    }
  }
  return { left, unread, shipped: { left: threshold, unread: SHOWN - Number.EPSILON } };
}
