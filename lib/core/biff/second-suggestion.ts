import { plain } from '../text/plain';
import { sentences } from '../text/sentences';
import { spanText } from '../text/span';
import { tokens, wordCount } from '../text/tokens';
import type { Analyse } from '../tone/analyse';
import { phrases } from '../tone/flags/flag';
import { facts } from './facts';
import type { FactKind, Rewrite } from './outcome';
import { isCondition, isOffer, isRequest } from './speech-acts';

/** A language model on this computer that can word a draft anew; `undefined` where there is none, or none in time. */
export type SuggestAnew = (draft: string) => Promise<string | undefined>;

/** BRIEF: the most words that a suggestion may have. */
const MOST_WORDS = 120;

const ACTS: ReadonlySet<FactKind> = new Set(['request', 'offer', 'condition']);

const COUNTED =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|half|quarter|twice|both|first|second|third|noon|midday|midnight)$/;
const PROMISE = phrases(
  "i(?:'ll|'m going to| will| promise| shall| am going to| commit)|we(?:'ll| will)|you have my word|i(?:'d| would) be (?:happy|glad)",
);
const APOLOGY = phrases("sorry|apolog(?:y|ies|ise|ize|ised|ized)|regret|forgive|my fault|my mistake|i was wrong|i should(?:n't)? have");
const FEELING = phrases(
  "(?:i|we)(?: am|'m| feel| felt| was| love| hope| trust| understand| appreciate| know)(?: (?:so|very|really|that))? (?:hurt|upset|sad|angry|worried|concerned|frustrated|disappointed|grateful|glad|happy|pleased|how|you|this|it)",
);
const REFUSAL = phrases(
  "not|no|never|cannot|can't|cant|won't|wont|don't|dont|doesn't|isn't|aren't|wasn't|didn't|haven't|hasn't|without|unable|nothing",
);
const UNFINISHED = /\[[^\]]*\]|[{}<>*#`]|https?:|^\s*(?:sure|certainly|here(?:'s| is))\b/i;

const words = (text: string): ReadonlySet<string> => new Set(tokens(plain(text)).map(({ text: word }) => word.replace(/'s$/, '')));
const acts = (text: string, is: (clause: string) => boolean): number => sentences(text).filter((span) => is(spanText(text, span))).length;

/** Words with a capital inside a sentence: names of people, places and days. */
const named = (text: string): readonly string[] =>
  sentences(text).flatMap((span) =>
    tokens(spanText(text, span))
      .slice(1)
      .map(({ text: word }) => word)
      .filter((word) => /^\p{Lu}/u.test(word) && !/^I(?:['’]|$)/u.test(word)),
  );

/**
 * Whether a suggestion of the browser's own model may be shown beside `ours`, the rewrite of the same draft by our rules:
 * every fact of the draft is in it, and no number, day, name, sum, place, thing, promise, apology, feeling, offer,
 * condition or refusal that our rewrite does not have; it asks where ours asks; our own judge finds nothing in it.
 */
export function mayBeShown(suggestion: string, draft: string, ours: Rewrite, analyse: Analyse): boolean {
  if (ours.outcome !== 'rewritten') return false;
  const tidy = suggestion.trim();
  if (tidy === '' || wordCount(tidy) > MOST_WORDS || UNFINISHED.test(tidy)) return false;
  if (tidy === ours.text.trim() || tidy === draft.trim()) return false;

  const low = plain(tidy).replace(/\s+/g, ' ');
  const said = plain(draft).replace(/\s+/g, ' ');
  const kept = facts(draft).filter(({ kind }) => !ACTS.has(kind));
  if (!kept.every(({ quote }) => low.includes(plain(quote).replace(/\s+/g, ' ')))) return false;

  const known = words(`${draft}\n${ours.text}`);
  const added = facts(tidy).filter(({ kind }) => !ACTS.has(kind));
  if (!added.every(({ quote }) => said.includes(plain(quote).replace(/\s+/g, ' ')))) return false;
  const mine = [...words(tidy)];
  if (mine.some((word) => (/\d/.test(word) || COUNTED.test(word)) && !known.has(word))) return false;
  if (named(tidy).some((word) => !known.has(plain(word).replace(/'s$/, '')))) return false;

  const reference = plain(ours.text);
  for (const pattern of [PROMISE, APOLOGY, FEELING]) if (pattern.test(low) && !pattern.test(reference)) return false;
  if (REFUSAL.test(low) !== REFUSAL.test(reference)) return false;
  if (acts(tidy, isOffer) > acts(ours.text, isOffer) || acts(tidy, isCondition) !== acts(ours.text, isCondition)) return false;
  if (acts(tidy, isRequest) > 0 !== acts(ours.text, isRequest) > 0) return false;

  const { findings, safety } = analyse(tidy);
  return findings.length === 0 && !safety;
}

/** A second suggestion beside ours, or `undefined`: without a word where the model has none or where it fails our checks. */
export async function secondSuggestion(
  draft: string,
  ours: Rewrite,
  { suggest, analyse }: { readonly suggest: SuggestAnew; readonly analyse: Analyse },
): Promise<string | undefined> {
  // A writer at risk, a draft with nothing to send or nothing to mend: no model is asked.
  if (ours.outcome !== 'rewritten') return undefined;
  const suggestion = await suggest(draft).catch(() => undefined);
  return suggestion !== undefined && mayBeShown(suggestion, draft, ours, analyse) ? suggestion.trim() : undefined;
}
