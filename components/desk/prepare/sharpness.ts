import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import { doubtful, type Sharpness } from '../../../lib/core/statement/lint';

/** How surely a reader would feel attacked by each sentence, 0 to 1. Rejects where it cannot be had. */
export type Score = (sentences: readonly string[]) => Promise<readonly number[]>;

export const Scoring = createContext<Score | undefined>(undefined);

/** Half a sentence may read otherwise than the whole. */
const PAUSE_MS = 500;

/** A second opinion on the sentences of a text in which no rule finds anything: after a pause, and never while it is being written. */
export function useSharpness(text: string): Sharpness {
  const score = useContext(Scoring);
  const [known, setKnown] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    const asked = doubtful(text);
    if (!score || asked.every((sentence) => known.has(sentence))) return;
    let left = false;
    const timer = setTimeout(() => {
      score(asked).then(
        (scores) => left || setKnown(new Map(asked.map((sentence, at) => [sentence, scores[at] ?? 0]))),
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [text, score]);
  return useCallback((sentence: string) => known.get(sentence), [known]);
}
