import { plain } from '../text/plain';
import { sentences } from '../text/sentences';
import { type Span, spanText } from '../text/span';
import { atRisk } from '../tone/safety';
import { HINTS } from './danger-hints';
import type { DangerKind } from './danger-kind';
import { DANGERS, OWN_ORDINARY } from './danger-phrases';
import { dangerOdds, soundsDangerous } from './word-models';

export interface Danger {
  readonly kind: DangerKind;
  /** The sentence that says so. */
  readonly quote: string;
  readonly span: Span;
}

/** Two hints so far apart in a long mail have nothing to do with one another. */
const TOGETHER = 800;

/** The place where enough hints of one kind stand together. */
function hinted(low: string): { readonly kind: DangerKind; readonly at: number } | undefined {
  for (const { kind, enough, needsFirst, of } of HINTS) {
    const places = of.map((hint) => hint.exec(low)?.index).filter((at) => at !== undefined);
    if (places.length < enough || (needsFirst && !of[0]?.test(low))) continue;
    const at = Math.min(...places);
    if (Math.max(...places) - at <= TOGETHER) return { kind, at };
  }
  return undefined;
}

/**
 * The sentence of a received message in which somebody is threatened, watched, taken away or blackmailed, means to harm
 * themself, or asks for help, in the `parts` that the sender wrote. There arrangements are not what matters.
 */
export function dangerIn(text: string, parts: readonly Span[], asksForSomething = false): Danger | undefined {
  for (const part of parts) {
    const body = spanText(text, part);
    const low = plain(body);
    const all = sentences(body);
    const said = (kind: DangerKind, at: number): Danger | undefined => {
      const sentence = all.find((one) => at < one.end);
      if (!sentence) return undefined;
      const span = { start: part.start + sentence.start, end: part.start + sentence.end };
      return { kind, quote: spanText(text, span), span };
    };
    for (const [kind, pattern] of DANGERS) {
      for (const match of low.matchAll(new RegExp(pattern, 'g'))) {
        const found = said(kind, match.index);
        if (found && !OWN_ORDINARY.test(plain(found.quote))) return found;
      }
    }
    const hint = hinted(low);
    const found = hint && said(hint.kind, hint.at);
    if (found) return found;
    const afraid = all.find((one) => atRisk(spanText(body, one)));
    if (afraid) return said('cry-for-help', afraid.start);
    if (soundsDangerous(body, asksForSomething)) {
      const odds = all.map((one) => dangerOdds(spanText(body, one)));
      const worst = all[odds.indexOf(Math.max(...odds))];
      if (worst) return said('unclear', worst.start);
    }
  }
  return undefined;
}
