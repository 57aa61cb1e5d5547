import { authored } from '../text/quoted-history';
import { sentences } from '../text/sentences';
import { type Span, spanText } from '../text/span';
import type { Analysis, Finding } from './finding';
import type { ToneModel } from './model/model';
import { windowsOf } from './model/windows';
import { fromThreshold, SHOWN } from './scale';
import { type KnownSentence, knowSentence } from './sentence';

export interface AnalyseOptions {
  /** Parts of the text that somebody else wrote; see `quotedHistory`. They are not judged. */
  readonly quoted?: readonly Span[];
}
/** `text` is plain text; spans are in it, in UTF-16 units. */
export type Analyse = (text: string, options?: AnalyseOptions) => Analysis;

/** One that remembers what it judged. */
export interface Analyser extends Analyse {
  /**
   * Gets to know the sentences of `text`, one after another, until `enough` says so, so that a long draft met for the first
   * time need not be judged in one go.
   * @returns whether all of them are known now.
   */
  readonly ahead: (text: string, options: AnalyseOptions, enough: () => boolean) => boolean;
}

interface PlacedSentence extends Span {
  readonly known: KnownSentence;
}

/** The score of a message that holds something certain, at least. */
const CERTAIN = 0.95;

/** More sentences than any message has, or a long message would push out its own. */
const REMEMBERED = 3000;

/**
 * The model decides whether a message would hurt, from sentences that stand together, or from one of which it is sure, so that a polite word beside it hides nothing; what is shown is each clause that would
 * do so by itself or, where it is spread thin, the nearest to it. Sentences are remembered, so that after a keystroke only
 * the changed one is judged again; those not met with for long are forgotten.
 */
export function createAnalyser(model: ToneModel): Analyser {
  let recent = new Map<string, KnownSentence>();
  let older = recent;
  const know = (sentence: string): KnownSentence => {
    const met = recent.get(sentence);
    if (met) return met;
    const known = older.get(sentence) ?? knowSentence(sentence, model);
    if (recent.size >= REMEMBERED) {
      older = recent;
      recent = new Map();
    }
    recent.set(sentence, known);
    return known;
  };

  const ahead: Analyser['ahead'] = (text, { quoted = [] }, enough) => {
    let met = 0;
    for (const part of authored(text.length, quoted)) {
      const own = spanText(text, part);
      for (const { start, end } of sentences(own)) {
        const sentence = own.slice(start, end);
        // What comes after as many as are remembered would only be forgotten again.
        if (++met > REMEMBERED) return true;
        if (recent.has(sentence) || older.has(sentence)) continue;
        if (enough()) return false;
        const known = know(sentence);
        // Such a one will most likely be shown, and its reasons are half of the work.
        if (known.hurts()) known.findings();
      }
    }
    return true;
  };

  const analyse = (text: string, { quoted = [] }: AnalyseOptions = {}): Analysis => {
    const placed: PlacedSentence[] = [];
    for (const part of authored(text.length, quoted)) {
      const own = spanText(text, part);
      for (const { start, end } of sentences(own)) {
        const span = { start: part.start + start, end: part.start + end };
        const known = know(own.slice(start, end));
        // A reader may feel attacked by such a message too, but that is no longer what matters.
        if (known.atRisk) return { score: 0, findings: [], safety: { quote: spanText(text, span), span } };
        placed.push({ ...span, known });
      }
    }
    const windows = windowsOf(placed);
    const chance = windows.reduce((most, window) => Math.max(most, chanceOf(window, model)), 0);
    const certain = placed.some(({ known }) => known.certain);
    const sure = placed.filter(({ known }) => known.sure).map(({ known }) => fromThreshold(known.judged.score, model.sureSentence));
    const score = Math.max(fromThreshold(chance, model.threshold), certain ? CERTAIN : 0, ...sure);
    return { score, findings: score < SHOWN ? [] : findingsOf(toShow(windows, model)), safety: undefined };
  };
  return Object.assign(analyse, { ahead });
}

const chanceOf = (window: readonly PlacedSentence[], model: ToneModel): number => model.message(window.map(({ known }) => known.judged));

/** The sentences that the message is flagged for: those of its hurtful runs that hurt, else a run's worst. */
function toShow(windows: readonly (readonly PlacedSentence[])[], model: ToneModel): readonly PlacedSentence[] {
  const shown = new Set<PlacedSentence>();
  for (const window of windows) {
    const passes = chanceOf(window, model) >= model.threshold;
    const hurtful = window.filter(({ known }) => known.certain || known.sure || (passes && known.hurts()));
    for (const sentence of hurtful) shown.add(sentence);
    if (!passes || hurtful.length > 0) continue;
    const [worst] = [...window].sort((a, b) => b.known.judged.score - a.known.judged.score);
    if (worst) shown.add(worst);
  }
  return [...shown].sort((a, b) => a.start - b.start);
}

const findingsOf = (placed: readonly PlacedSentence[]): readonly Finding[] =>
  placed.flatMap(({ start: from, known }) =>
    known.findings().map((finding) => ({ ...finding, span: { start: finding.span.start + from, end: finding.span.end + from } })),
  );
