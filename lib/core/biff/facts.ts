import { EVENT_SOURCE, HEALTH_SOURCE, PLACE_SOURCE, THING_SOURCE } from '../text/child-life';
import { clauses } from '../text/clauses';
import { plain } from '../text/plain';
import { sentences } from '../text/sentences';
import { overlaps, type Span, spanText } from '../text/span';
import { amountPattern, datePattern, timePattern } from '../text/when';
import type { Fact, FactKind } from './outcome';
import { isCondition, isOffer, isRequest } from './speech-acts';

const HARD: ReadonlySet<FactKind> = new Set(['time', 'date', 'amount']);
/** How long something took, and "today", say nothing once the words around them are gone. */
const PASSING = /(?:hours?|hrs?|minutes?|mins?|nights?|days|weeks|today|tonight|this (?:morning|afternoon|evening|week))$/;

/** The facts that a rewrite never loses: an hour, a day, a sum. */
export const isHard = (fact: Fact): boolean => HARD.has(fact.kind) && !PASSING.test(plain(fact.quote));

export const isRequestFact = (fact: Fact): boolean => fact.kind === 'request';

const NOT_A_NAME =
  /^(?:I|I'm|I've|I'll|I'd|Mon|Tues?|Wed|Weds|Thurs?|Fri|Sat|Sun|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|October|November|December|Please|Thanks|Thank|Hi|Hello|Dear|Hey|Hiya|Ok|Okay|Yes|No|Regards|Kind|Best|Cheers|God|Jesus|Christ|Christmas|Easter|Mum|Dad|Mam|Year|Ward|English|French|Maths)$/;
const TITLED = /(?<![\p{L}])(?:Dr|Mr|Mrs|Ms|Miss|Nurse|Doctor|Coach|Auntie|Uncle|Nana|Nan|Grandad|Grandma)\.? \p{Lu}[\p{L}'’-]+/gu;
const CAPITALISED = /(?<=[\p{L}\p{N},;] )\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}\p{Ll}[\p{L}'’-]*)*/gu;

const whole = (source: string): RegExp => new RegExp(`(?<![\\w'])(?:${source})(?![\\w])`, 'g');

const AMOUNT = amountPattern();
const DATE = datePattern();
const TIME = timePattern();
const THING = whole(`${THING_SOURCE}|${EVENT_SOURCE}|${HEALTH_SOURCE}`);
const PLACE = whole(PLACE_SOURCE);

/** "fri and sat" are days; "... and sat on it" is none. */
const SAT = /^(?:and|or|n|&) sat$/;
const DAY_BEFORE = /(?:mon|tues?|weds?|wednes|thurs?|fri|sun)(?:day)?s?,? $/;

/** What goes on after an hour: "5 till 5[.35pm]". */
const MINUTES = /^[.:][0-5]\d(?: ?[ap]m)?(?![\w])/;

function matches(text: string, searched: string, kind: FactKind, pattern: RegExp): readonly Fact[] {
  const found: Fact[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(searched); match; match = pattern.exec(searched)) {
    if (SAT.test(match[0]) && !DAY_BEFORE.test(searched.slice(0, match.index))) continue;
    const more = kind === 'time' ? (MINUTES.exec(searched.slice(match.index + match[0].length))?.[0].length ?? 0) : 0;
    const span: Span = { start: match.index, end: match.index + match[0].length + more };
    found.push({ kind, quote: spanText(text, span), span });
  }
  return found;
}

const REMEMBERED = 500;

/** The same sentence is asked about several times while a message is rewritten. */
function remembering<Known>(find: (text: string) => Known): (text: string) => Known {
  const known = new Map<string, Known>();
  return (text) => {
    const met = known.get(text);
    if (met !== undefined) return met;
    const found = find(text);
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, found);
    return found;
  };
}

/** The first kinds win where two overlap: "£36.50" is no time, "Friday" no name. */
function withoutOverlaps(found: readonly Fact[]): Fact[] {
  const kept: Fact[] = [];
  for (const fact of found) if (!kept.some((other) => overlaps(other.span, fact.span))) kept.push(fact);
  return kept;
}

/** Hours, days, sums and lengths of time, in text order. */
const measures = remembering((text: string): readonly Fact[] => {
  const low = plain(text);
  return withoutOverlaps([
    ...matches(text, low, 'amount', AMOUNT),
    ...matches(text, low, 'date', DATE),
    ...matches(text, low, 'time', TIME),
  ]).sort((a, b) => a.span.start - b.span.start);
});

/** The hours, days and sums that a rewrite never loses, in text order. */
export const hardFacts = remembering((text: string): readonly Fact[] => measures(text).filter(isHard));

function actsIn(text: string): readonly Fact[] {
  const found: Fact[] = [];
  for (const sentence of sentences(text)) {
    for (const clause of clauses(text, sentence)) {
      const quote = spanText(text, clause);
      const kind: FactKind | undefined = isRequest(quote)
        ? 'request'
        : isCondition(quote)
          ? 'condition'
          : isOffer(quote)
            ? 'offer'
            : undefined;
      if (kind) found.push({ kind, quote, span: { start: clause.start, end: clause.end } });
    }
  }
  return found;
}

/**
 * What a message says about the arrangements, as spans: hours, days, sums, names, places, things of the child's life, and
 * the clauses that ask, offer or set a condition (these hold the others within them). In text order.
 */
export const facts = remembering((text: string): readonly Fact[] => {
  const low = plain(text);
  const words = withoutOverlaps([
    ...measures(text),
    ...matches(text, text, 'name', TITLED),
    ...matches(text, text, 'name', CAPITALISED).filter((fact) => !NOT_A_NAME.test(fact.quote.replaceAll('’', "'"))),
    ...matches(text, low, 'thing', THING),
    ...matches(text, low, 'place', PLACE),
  ]);
  return [...words, ...actsIn(text)].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
});
