import { startWithCapital } from '../text/capitals';
import { plain } from '../text/plain';
import { wordCount } from '../text/tokens';
import { unanchoredYou } from '../tone/structure';
import { asRequest, isReproach, withPlease } from './as-request';
import { hardFacts } from './facts';
import { isRhetorical } from './hurt/rhetorical';
import type { Look, LookAt } from './look';
import { isQuestion } from './speech-acts';
import { leadIn, quietly, tidy, withoutSpite } from './spite';

/** Calm words of a hurtful message without what hangs on them: a lead-in, a reproach for a request. */
export function milder(words: string): string {
  const lead = leadIn(words);
  const led = lead === '' ? words : tidy(words.slice(lead.length));
  return (isReproach(led) ? asRequest(led) : undefined) ?? led;
}

/** Ends on a word that wants another ("and", "the"), or opens on one that leans on what is gone. */
export const HANGING =
  /(?:^(?:the way|which|that|than|or|either|if|unless|because|cos|not|of|nor|as|like|when(?! (?:are|will|is|can|do|does|did|would|could|should))|while|since|until|who|whose|where(?! (?:are|is|do|did|will|shall))|being|although|though)\b|\b(?:and|or|but|the|a|an|to|of|with|for|because|which|that|if|your|my|his|her|you|as|than|so|is|are|was)[.?]?$)/;

/** Whether `after` keeps every hour, day and sum of `before` and is more than a scrap. */
export const stillSays = (before: string, after: string): boolean =>
  wordCount(after) >= 2 && !HANGING.test(plain(after)) && hardFacts(before).every((fact) => plain(after).includes(plain(fact.quote)));

const CUTS =
  /,\s+|\s[–—-]\s|\s+(?=(?:and (?:try|stop|don't|you|your|maybe|then you|put|for)|instead of|like you|because|cos|when you|since you|while you|unless you|so you|but you|not that|which|as you|than you|even though|or (?:else|get|that's|are|is|do|you|i'll|we'll|he's|she's|they're|don't)|after you)\b)/g;

/** What stands before, after and between joining words, the longest first. */
function parts(text: string): readonly string[] {
  const cuts = Array.from(plain(text).matchAll(CUTS));
  const found = cuts.flatMap((cut) => [text.slice(0, cut.index), ...(cut[0].includes(',') ? [text.slice(cut.index + cut[0].length)] : [])]);
  for (const first of cuts)
    for (const last of cuts) if (first.index < last.index) found.push(text.slice(first.index + first[0].length, last.index));
  return found.map(tidy).sort((a, b) => b.length - a.length);
}

function* candidates(words: string): Generator<string> {
  const bare = withoutSpite(quietly(words));
  const led = tidy(bare.slice(leadIn(bare).length));
  for (const base of [led, bare, ...parts(led).map((part) => tidy(part.slice(leadIn(part).length)))]) {
    if (base === '') continue;
    const request = asRequest(base);
    if (request) yield request;
    yield withPlease(base);
  }
  // A real question that was asked sharply.
  if (isQuestion(led) && !isRhetorical(plain(led)))
    yield `Please tell me: ${led.charAt(0).toLowerCase()}${led.slice(1).replace(/[.?!]*$/, '?')}`;
}

/**
 * Words that hold a fact or a request together with something hurtful, as the fact or request alone; `undefined` where no
 * calm sentence with every hour, day and sum can be made of them.
 */
export function turn(
  words: string,
  at: LookAt,
  must: readonly string[] = at(words).hard.map((fact) => plain(fact.quote)),
): string | undefined {
  const whole = at(words);
  if (must.length === 0 && !whole.anchored && !whole.asks && asRequest(words) === undefined) return undefined;
  const spoken = whole.low.replace(/\W+/g, '');
  for (const candidate of candidates(words)) {
    const made = startWithCapital(
      candidate.endsWith('?') && !isQuestion(candidate.replace(/^Please tell me: /, '')) ? `${candidate.slice(0, -1)}.` : tidy(candidate),
    );
    const look = at(made);
    if (look.count < 2 || HANGING.test(look.low) || !must.every((quote) => look.low.includes(quote))) continue;
    if (must.length === 0 && !look.asks && !look.anchored) continue;
    if (/^Please tell me:/.test(made) && !look.anchored && !look.anchors.child) continue;
    if (look.personal || unanchoredYou(look.low) || look.low.replace(/\W+/g, '') === spoken) continue;
    // "Please" alone does not make a taunt civil.
    if (look.low.replace(/\W+/g, '') === `please${spoken}` && !look.anchored && !look.anchors.child) continue;
    if (!look.flagged) return made;
  }
  return undefined;
}

/** Where the hours, days and sums cannot all stay: its request alone, such as "pay for the trip" without the threat behind it. */
export function turnRequest(look: Look, at: LookAt): string | undefined {
  const turned = turn(look.words, at, []);
  return turned !== undefined && /^please\b/i.test(turned) && at(turned).concrete ? turned : undefined;
}

/** "Don't ever speak to me like that again" as a polite limit of the same force; `undefined` for anything else. */
export function calmLimit(words: string, at: LookAt): string | undefined {
  const said = /^(?:(?<no>don't|dont|do not|never)|stop)(?: you)?(?: ever)? (?<rest>\p{L}.*?)(?: ever)?(?: again)?[.!]*$/iu.exec(words);
  const { no, rest } = said?.groups ?? {};
  if (rest === undefined || /^(?:you )?dare\b/i.test(rest)) return undefined;
  const made = `Please ${no === undefined ? 'stop' : 'do not'} ${rest}.`;
  const look = at(made);
  return look.flagged || look.personal ? undefined : made;
}
