import { PausePanel, type PausePanelProps } from '../popup/pause-panel';
import { LeaveLimits, LeaveQuickly } from '../style/leave-quickly';
import { useSay } from '../words/words';
import { ContactsPanel, type ContactsPanelProps } from './contacts-panel';
import { KeepingPanel, type KeepingPanelProps } from './keeping-panel';
import { LeavesPanel } from './leaves-panel';
import { LookedForPanel } from './looked-for';
import { MannerPanel, type MannerPanelProps } from './manner-panel';
import { SecondSuggestion, type SecondSuggestionProps } from './second-suggestion';
import { type Shortcut, ShortcutsPanel } from './shortcuts-panel';
import { SitesPanel, type SitesPanelProps } from './sites-panel';

export interface OptionsProps {
  readonly pause: PausePanelProps;
  readonly sites: SitesPanelProps;
  readonly contacts: ContactsPanelProps;
  readonly manner: MannerPanelProps;
  readonly second: SecondSuggestionProps;
  readonly keeping: KeepingPanelProps;
  readonly shortcuts: readonly Shortcut[];
  readonly onOpenDesk: () => void;
  readonly onLeave: () => void;
}

/** Everything that can be chosen, on one page. */
export function Options({ pause, sites, contacts, manner, second, keeping, shortcuts, onOpenDesk, onLeave }: OptionsProps) {
  const say = useSay();
  return (
    <div class="options">
      <header class="bar">
        <LeaveQuickly onLeave={onLeave} />
        <h1>{say('options.title')}</h1>
      </header>
      <main>
        <PausePanel {...pause} />
        <ContactsPanel {...contacts} />
        <SitesPanel {...sites} />
        <MannerPanel {...manner} />
        <LookedForPanel />
        <SecondSuggestion {...second} />
        <KeepingPanel {...keeping} />
        <LeavesPanel />
        <ShortcutsPanel shortcuts={shortcuts} />
      </main>
      <footer class="stack">
        <p>
          <button type="button" class="button" data-action="open-desk" onClick={onOpenDesk}>
            {say('popup.openDesk')}
          </button>
        </p>
        <LeaveLimits />
      </footer>
    </div>
  );
}
