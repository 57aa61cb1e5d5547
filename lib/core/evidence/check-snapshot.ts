import * as v from 'valibot';
import type { Said } from '../words/said';
import type { Snapshot } from './capture';
import { SNAPSHOT } from './snapshot-schema';

export type CheckedSnapshot = { readonly ok: true; readonly value: Snapshot } | { readonly ok: false; readonly said: Said };

/**
 * What a page's script hands over is data from a stranger: every field is checked, unknown fields are left out, nothing throws.
 * Half surrogate pairs, which JSON cannot carry, become U+FFFD, and `missed` says so.
 */
export function checkSnapshot(input: unknown): CheckedSnapshot {
  try {
    const repairs = { count: 0 };
    const result = v.safeParse(SNAPSHOT, cleaned(input, repairs, 0), { abortEarly: true });
    if (!result.success) return { ok: false, said: badField(result.issues[0]) };
    const value: Snapshot = result.output;
    if (repairs.count === 0) return { ok: true, value };
    const note = 'Some characters were broken on the page and are kept as "\uFFFD".';
    return { ok: true, value: { ...value, missed: [...value.missed, note] } };
  } catch {
    return { ok: false, said: { key: 'notKept.badData' } };
  }
}

/** Deeper than any snapshot, shallower than the stack. */
const DEEPEST = 12;
const loneSurrogates = /\p{Surrogate}/gu;

/** A plain copy without `undefined` fields: structured clone keeps them, JSON drops them; both mean "absent". */
function cleaned(value: unknown, repairs: { count: number }, depth: number): unknown {
  if (typeof value === 'string')
    return value.replace(loneSurrogates, () => {
      repairs.count++;
      return '\uFFFD';
    });
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(value)) return value.map((item) => cleaned(item, repairs, depth + 1));
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(fields.map(([key, field]) => [key, cleaned(field, repairs, depth + 1)]));
}

function badField(issue: v.BaseIssue<unknown>): Said {
  const where = v.getDotPath(issue)?.slice(0, 100);
  return where ? { key: 'notKept.badField', values: [where] } : { key: 'notKept.badData' };
}
