import { useEffect, useRef, useState } from 'preact/hooks';
import type { Said, WordKey } from '../../../lib/core/words/said';
import { troubleOf } from '../trouble';

/** In milliseconds: how long nothing must change before it is asked. */
const QUIET = 400;

export interface Asked<T> {
  /** The last answer, also while it is asked anew. */
  readonly value?: T;
  readonly asking: boolean;
  readonly trouble?: Said;
}

/**
 * Asks again whenever the question is another, once it has stayed the same for a moment; what is asked no more is stopped.
 * @param question names it; `undefined` asks nothing.
 * @param otherwise what to say of a failure that says nothing itself.
 */
export function useAsked<T>(question: string | undefined, ask: (signal: AbortSignal) => Promise<T>, otherwise: WordKey): Asked<T> {
  const [state, setState] = useState<Asked<T>>({ asking: question !== undefined });
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (question === undefined) {
      setState({ asking: false });
      return;
    }
    const stopped = new AbortController();
    setState(({ value }) => ({ asking: true, ...(value !== undefined && { value }) }));
    const soon = setTimeout(() => {
      latest.current(stopped.signal).then(
        (value) => stopped.signal.aborted || setState({ value, asking: false }),
        (error: unknown) => stopped.signal.aborted || setState({ asking: false, trouble: troubleOf(error, otherwise) }),
      );
    }, QUIET);
    return () => {
      clearTimeout(soon);
      stopped.abort();
    };
  }, [question, otherwise]);
  return state;
}
