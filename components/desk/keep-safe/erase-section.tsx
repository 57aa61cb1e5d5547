import { useSay } from '../../words/words';
import { ErasePanel } from './erase-panel';

/** Last in the room, since it is the last that anybody wants. */
export function EraseSection({ onErase }: { readonly onErase: () => Promise<void> }) {
  const say = useSay();
  return (
    <section class="panel" aria-labelledby="erase-title">
      <h3 id="erase-title">{say('lock.erase.title')}</h3>
      <ErasePanel onErase={onErase} />
    </section>
  );
}
