import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Say } from '../../lib/core/words/said';

const Saying = createContext<Say | undefined>(undefined);

/** What is drawn inside says its words by `say`. */
export const Words = ({ say, children }: { readonly say: Say; readonly children: ComponentChildren }) => (
  <Saying.Provider value={say}>{children}</Saying.Provider>
);

/** How a component says its words: `const say = useSay()`, then `{say('popup.openDesk')}`. */
export function useSay(): Say {
  const say = useContext(Saying);
  if (!say) throw new Error('No words here: draw it inside <Words say={…}>.');
  return say;
}
