import { LeaveLimits, LeaveQuickly } from '../../style/leave-quickly';
import { useSay } from '../../words/words';

interface ErasedPageProps {
  readonly onOpenDesk: () => void;
  readonly onLeave: () => void;
}

/** What stands in the place of the desk once everything was erased. */
export function ErasedPage({ onOpenDesk, onLeave }: ErasedPageProps) {
  const say = useSay();
  return (
    <div class="desk lock">
      <header class="bar">
        <LeaveQuickly onLeave={onLeave} />
        <h1>{say('manifest.name')}</h1>
      </header>
      <main class="stack">
        <section class="panel" aria-labelledby="erased-title" data-part="erased">
          <h2 id="erased-title">{say('lock.erase.erased')}</h2>
          <p>{say('lock.erase.cannot')}</p>
          <p>
            <button type="button" class="button" data-action="open-desk" onClick={onOpenDesk}>
              {say('lock.erase.beginAnew')}
            </button>
          </p>
        </section>
      </main>
      <footer class="limits">
        <LeaveLimits />
      </footer>
    </div>
  );
}
