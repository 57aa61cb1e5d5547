import { useRef } from 'preact/hooks';
import type { Mark } from '../../lib/core/coach/contacts';
import type { Person } from '../../lib/core/coach/people';
import type { Said } from '../../lib/core/words/said';
import { useShiftThrice } from '../style/shift-thrice';
import { useSay } from '../words/words';
import { AnswerPanel } from './answer-panel';
import type { Keeper } from './ask-to-keep';
import { type Coaching, CoachingPanel, type SiteHealth } from './coaching-panel';
import { FramePanel, type FrameSite } from './frame-panel';
import { KeepPanel, type KeepPanelProps } from './keep-panel';
import { LockedPanel } from './locked-panel';
import { PausePanel, type PausePanelProps } from './pause-panel';
import { ReportPanel } from './report-panel';
import { WaitingPanel, type WaitingPanelProps } from './waiting-panel';
import { type MarkedPerson, WhoPanel } from './who-panel';

/** The page that the popup was opened over. */
export interface PopupPage {
  readonly site: string;
  readonly coaching: Coaching;
  /** What was seen of the page, once it was looked at; only where coaching is on. */
  readonly health?: SiteHealth;
  readonly people?: readonly MarkedPerson[];
  /** Parts of the page that come from other sites and can be written in. */
  readonly frames?: readonly FrameSite[];
}

export interface PopupProps {
  /** Absent on pages that no extension may read, such as the browser's own. */
  readonly page: PopupPage | undefined;
  readonly zone: string;
  readonly keeper: Keeper;
  readonly newRequest: KeepPanelProps['newRequest'];
  /** Opens the help with a received message on the page; gives why it could not. */
  readonly onAnswer: () => Promise<Said | undefined>;
  readonly onSwitchOn: () => Promise<boolean>;
  readonly onSwitchOff: () => Promise<void>;
  readonly onSwitchOnFrame: (address: string) => Promise<boolean>;
  readonly onMark: (person: Person, mark: Mark | undefined) => Promise<void>;
  readonly onReport: () => Promise<string | undefined>;
  readonly pause: PausePanelProps;
  readonly waiting: WaitingPanelProps;
  /** `none`: no passphrase is set, so that there is nothing to lock. */
  readonly lock: 'none' | 'locked' | 'unlocked';
  readonly onLock: () => void;
  /** Shift was pressed three times: the other pages of ours go, too. */
  readonly onLeave: () => void;
  readonly onOpenDesk: () => void;
  readonly onWriteNote: () => void;
  readonly onOpenSettings: () => void;
}

export function Popup(props: PopupProps) {
  const say = useSay();
  const {
    page,
    zone,
    keeper,
    newRequest,
    onAnswer,
    onSwitchOn,
    onSwitchOff,
    onSwitchOnFrame,
    onMark,
    onReport,
    lock,
    onLock,
    onOpenDesk,
    onWriteNote,
    onOpenSettings,
  } = props;
  const locked = lock === 'locked';
  const popup = useRef<HTMLElement>(null);
  useShiftThrice(() => popup.current?.ownerDocument, props.onLeave);
  return (
    <main class="popup" ref={popup}>
      <header>
        <h1>{say('manifest.name')}</h1>
        <p class="quiet small">{say('popup.nothingLeaves')}</p>
      </header>
      <PausePanel {...props.pause} />
      {locked && <LockedPanel onOpenDesk={onOpenDesk} />}
      {page ? (
        <>
          {!locked && <KeepPanel keeper={keeper} newRequest={newRequest} zone={zone} />}
          <CoachingPanel
            site={page.site}
            coaching={page.coaching}
            onSwitchOn={onSwitchOn}
            onSwitchOff={onSwitchOff}
            {...(page.health && { health: page.health })}
          >
            {/* The first is the one with the keyboard or else the largest; the others are mostly advertisements. */}
            {page.frames?.slice(0, 1).map((frame) => (
              <FramePanel key={frame.address} frame={frame} onSwitchOn={onSwitchOnFrame} />
            ))}
            {page.people && page.people.length > 0 && <WhoPanel people={page.people} onMark={onMark} />}
          </CoachingPanel>
          <AnswerPanel onAnswer={onAnswer} />
        </>
      ) : (
        <p class="panel" data-part="not-here">
          {say('popup.notHere')}
        </p>
      )}
      {!locked && <WaitingPanel {...props.waiting} />}
      <footer>
        {!locked && (
          <button type="button" class="button" data-action="open-desk" onClick={onOpenDesk}>
            {say('popup.openDesk')}
          </button>
        )}
        {!locked && (
          <button type="button" class="button" data-action="write-note" onClick={onWriteNote}>
            {say('popup.writeNote')}
          </button>
        )}
        <button type="button" class="button" data-action="open-settings" onClick={onOpenSettings}>
          {say('popup.openSettings')}
        </button>
        {lock === 'unlocked' && (
          <button type="button" class="button" data-action="lock-now" onClick={onLock}>
            {say('lock.lockNow')}
          </button>
        )}
        {page && <ReportPanel onReport={onReport} />}
      </footer>
    </main>
  );
}
