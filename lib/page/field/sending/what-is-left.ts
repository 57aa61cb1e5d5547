import { blanksIn } from '../../../core/biff/blanks';
import type { Blank } from '../../../core/biff/outcome';
import { clauseKey, isClear } from '../../../core/coach/clause';
import type { Draft } from '../../../core/coach/session';
import type { Analysis, Finding } from '../../../core/tone/finding';

/** What there is to ask about before a message goes. */
export interface Left {
  readonly findings: readonly Finding[];
  readonly blanks: readonly Blank[];
  /** The names under which they count as asked. */
  readonly keys: ReadonlySet<string>;
}

/** The clear problems of a draft but those that the writer keeps, and its blanks. */
export function whatIsLeft(
  { text, quoted }: Draft,
  analyse: ((text: string, options: { readonly quoted: Draft['quoted'] }) => Analysis) | undefined,
  kept: ReadonlySet<string>,
): Left {
  const all = analyse?.(text, { quoted }).findings ?? [];
  const findings = all.filter((finding) => isClear(finding) && !kept.has(clauseKey(finding.quote)));
  const blanks = blanksIn(text);
  const keys = new Set([...findings.map(({ quote }) => clauseKey(quote)), ...blanks.map(({ label }) => `[${label}]`)]);
  return { findings, blanks, keys };
}

export const isSettled = ({ keys }: Left, asked: ReadonlySet<string> | undefined): boolean => [...keys].every((key) => asked?.has(key));
