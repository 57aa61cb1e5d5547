import type { Evidence } from './features';
import { PLACES, wordPlaces } from './hashed-words';
import { sigmoid } from './scale';
import { BIAS, EVIDENCE_WEIGHTS } from './weights/evidence';
import { WORD_SCALE, WORD_WEIGHTS } from './weights/words';

let table: Int8Array | undefined;

function wordTable(): Int8Array {
  table ??= Int8Array.from(atob(WORD_WEIGHTS), (unit) => unit.charCodeAt(0));
  return table;
}

/**
 * How surely a reader would feel attacked by a clause, 0 to 1: flags, structure and a little of `sentiment`, with the
 * words of the clause, weighed together by one logistic regression. The weights are fitted by `training/fit-tone.ts`.
 */
export function clauseScore(clause: string, evidence: Evidence): number {
  let sum = BIAS;
  for (const [name, value] of Object.entries(evidence.values)) sum += (EVIDENCE_WEIGHTS[name] ?? 0) * value;
  const places = wordPlaces(clause);
  const weights = wordTable();
  let words = 0;
  for (const place of places) words += weights[place % PLACES] ?? 0;
  return sigmoid(sum + (words * WORD_SCALE) / Math.sqrt(places.length));
}
