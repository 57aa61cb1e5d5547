import { existsSync } from 'node:fs';
import type { Analyse } from '../../lib/core/tone/analyse';
import { above, auc, thresholdAt } from '../../training/measure';
import { benchmark } from '../../training/public';
import { percent, table, three } from '../table';
import { baselineScores } from './baselines';
import { of, ordinary, type Sets, type System, whole } from './sets';

const SHARE = 0.05;
const SYSTEMS = ['ours', 'sentiment sum', 'sentiment comparative', 'vader compound', 'vader neg'] as const;

export interface People {
  readonly hostile: number;
  readonly unkind: number;
  readonly mail: number;
  readonly polite: number;
}

/** What strangers wrote to each other; nothing of it was learnt from. `undefined` figures where the folder is not there. */
export function people(
  folder: string,
  { left, shipped }: Sets,
  analyse: Analyse,
): { readonly text: string; readonly figures: People | undefined } {
  if (!existsSync(folder))
    return { text: 'Not measured here: the public sets are not part of this repository. See training/README.md.', figures: undefined };
  const { ucc, mail, polite } = benchmark(folder);
  const scores = (text: string): Readonly<Partial<Record<System, number>>> => ({ ...baselineScores(text), ours: analyse(text).score });
  const all = (texts: readonly string[]) => {
    const scored = texts.map(scores);
    return (system: System) => scored.map((one) => one[system] ?? Number.NaN);
  };
  const [comments, letters, requests] = [all(ucc.map(({ text }) => text)), all(mail), all(polite)];
  const calm = ordinary(whole(left));
  const rows = SYSTEMS.map((system) => {
    const threshold = system === 'ours' ? shipped.unread : thresholdAt(of(calm, system), SHARE);
    const area = (labels: readonly number[]) => auc(comments(system), labels);
    return {
      system,
      hostile: area(ucc.map(({ hostile }) => hostile)),
      unkind: area(ucc.map(({ unkind }) => unkind)),
      mail: above(letters(system), threshold),
      polite: above(requests(system), threshold),
    };
  });
  return {
    text: table(
      [
        'system',
        `UCC validation (${ucc.length} comments), hostile: AUC`,
        'any unkind: AUC',
        `calm mail flagged (${mail.length})`,
        `polite requests flagged (${polite.length})`,
      ],
      rows.map((row) => [row.system, three(row.hostile), three(row.unkind), percent(row.mail), percent(row.polite)]),
    ),
    figures: rows[0],
  };
}
