import type { CaptureRequest } from '../../lib/core/evidence/capture';
import type { Said } from '../../lib/core/words/said';
import { useSay } from '../words/words';
import { AnswerPanel } from './answer-panel';
import type { Keeper } from './ask-to-keep';
import { type Coaching, CoachingPanel } from './coaching-panel';
import { KeepPanel } from './keep-panel';
import { SecondSuggestion } from './second-suggestion';

/** The page that the popup was opened over. */
export interface PopupPage {
  readonly site: string;
  readonly coaching: Coaching;
}

export interface PopupProps {
  /** Absent on pages that no extension may read, such as the browser's own. */
  readonly page: PopupPage | undefined;
  readonly zone: string;
  readonly keeper: Keeper;
  readonly newRequest: () => CaptureRequest;
  /** Opens the help with a received message on the page; gives why it could not. */
  readonly onAnswer: () => Promise<Said | undefined>;
  readonly onSwitchOn: () => Promise<boolean>;
  readonly onSwitchOff: () => Promise<void>;
  readonly secondSuggestion: boolean;
  readonly onSecondSuggestion: (wanted: boolean) => Promise<boolean>;
  readonly onOpenDesk: () => void;
}

export function Popup(props: PopupProps) {
  const say = useSay();
  const { page, zone, keeper, newRequest, onAnswer, onSwitchOn, onSwitchOff, secondSuggestion, onSecondSuggestion, onOpenDesk } = props;
  return (
    <main class="popup">
      <h1>{say('manifest.name')}</h1>
      {page ? (
        <>
          <KeepPanel keeper={keeper} newRequest={newRequest} zone={zone} />
          <AnswerPanel onAnswer={onAnswer} />
          <CoachingPanel site={page.site} coaching={page.coaching} onSwitchOn={onSwitchOn} onSwitchOff={onSwitchOff} />
          <SecondSuggestion wanted={secondSuggestion} onWanted={onSecondSuggestion} />
        </>
      ) : (
        <p class="panel" data-part="not-here">
          {say('popup.notHere')}
        </p>
      )}
      <footer>
        <button type="button" class="button" data-action="open-desk" onClick={onOpenDesk}>
          {say('popup.openDesk')}
        </button>
        <p class="quiet small">{say('popup.nothingLeaves')}</p>
      </footer>
    </main>
  );
}
