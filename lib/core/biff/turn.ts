import { startWithCapital } from '../text/capitals';
import { plain } from '../text/plain';
import { wordCount } from '../text/tokens';
import type { Analyse } from '../tone/analyse';
import { unanchoredYou } from '../tone/structure';
import { asRequest, isReproach, isThreatening, withPlease } from './as-request';
import { facts, hardFacts } from './facts';
import { isQuestion, isRequest } from './speech-acts';
import { leadIn, tidy, withoutSpite, withoutVenom } from './spite';

/** A calm clause of a hurtful message without what hangs on it: spite, a lead-in, a reproach for a request. */
export function milder(clause: string): string {
  const bare = withoutSpite(clause);
  const lead = leadIn(bare);
  const led = /\b(?:you|ya|u|yous|time|said|told)\b/.test(plain(lead)) ? tidy(bare.slice(lead.length)) : bare;
  return (isReproach(led) ? asRequest(led) : undefined) ?? led;
}

/** Whether `after` keeps every hour, day and sum of `before` and is more than a scrap. */
export const stillSays = (before: string, after: string): boolean =>
  wordCount(after) >= 2 && !HANGING.test(plain(after)) && hardFacts(before).every((fact) => plain(after).includes(plain(fact.quote)));

/** What stands before and after each comma or joining word, the longest first. */
function parts(text: string): readonly string[] {
  const cuts = Array.from(
    plain(text).matchAll(
      /,\s+|\s[–—-]+\s|\s+(?=(?:and (?:try|stop|don't|you|your|maybe|then you|put|for)|instead of|like you|because|cos|when you|since you|while you|unless you|so you|you (?:useless|selfish|lazy|evil|stupid|pathetic|absolute|utter)|but you|not that|which|as you|than you|even though|or (?:else|get|that's|are|is|do|you|i'll|we'll|he's|she's|they're|don't)|after you)\b)/g,
    ),
  );
  const found: string[] = [];
  for (const cut of cuts) found.push(text.slice(0, cut.index), text.slice(cut.index + cut[0].length));
  for (const first of cuts)
    for (const last of cuts) if (first.index < last.index) found.push(text.slice(first.index + first[0].length, last.index));
  return found.map(tidy).sort((a, b) => b.length - a.length);
}

const CALM = 0.75;

/** Ends on a word that wants another ("and", "the"), or opens on one that leans on what is gone. */
export const HANGING =
  /(?:^(?:which|that|than|or|either|if|unless|because|cos|not|of|nor|as|like|when(?! (?:are|will|is|can|do|does|did|would|could|should))|while|since|after|until|who|whose|where(?! (?:are|is|do|did|will|shall))|being|although|though)\b|\b(?:and|or|but|the|a|an|to|of|with|for|because|which|that|if|your|my|his|her|you|as|than|so|is|are|was)[.?]?$)/;

const concrete = (text: string): boolean => facts(text).some((fact) => !['name', 'request', 'offer', 'condition'].includes(fact.kind));

/**
 * A clause that holds a fact or a request together with something hurtful, as the fact or request alone;
 * `undefined` where no calm sentence with every hour, day and sum can be made of its own words.
 */
export function turn(
  clause: string,
  analyse: Analyse,
  must: readonly string[] = hardFacts(clause).map((fact) => plain(fact.quote)),
): string | undefined {
  if (must.length === 0 && facts(clause).every((fact) => fact.kind === 'name' || fact.kind === 'offer' || fact.kind === 'condition'))
    return undefined;
  const bare = withoutVenom(clause);
  const led = tidy(bare.slice(leadIn(bare).length));
  const candidates: string[] = [];
  for (const base of [led, bare, ...parts(led).map((part) => tidy(part.slice(leadIn(part).length)))]) {
    const request = asRequest(base);
    if (request) candidates.push(request);
    candidates.push(withPlease(base));
  }
  return candidates
    .map(tidy)
    .map((candidate) => (candidate.endsWith('?') && !isQuestion(candidate) ? `${candidate.slice(0, -1)}.` : candidate))
    .map(startWithCapital)
    .find((candidate) => {
      const low = plain(candidate);
      if (isThreatening(low) || wordCount(candidate) < 2 || HANGING.test(low) || !must.every((quote) => low.includes(quote))) return false;
      if (must.length === 0 && !isRequest(candidate) && facts(candidate).every((fact) => fact.kind === 'name')) return false;
      // "Please" alone does not make a taunt civil.
      if (low.replace(/\W+/g, '') === `please${plain(clause).replace(/\W+/g, '')}` && !concrete(candidate)) return false;
      const verdict = analyse(candidate);
      return verdict.findings.length === 0 && verdict.score < CALM && !unanchoredYou(low);
    });
}

/** Where the hours, days and sums cannot all stay: its request alone, such as "pay for the trip" without the threat behind it. */
export function turnRequest(clause: string, analyse: Analyse): string | undefined {
  const turned = turn(clause, analyse, []);
  return turned !== undefined && /^please\b/i.test(turned) && concrete(turned) ? turned : undefined;
}
