import type { Say } from '../../lib/core/words/said';
import { useSay } from '../words/words';
import { coverageSentences } from './coverage-sentences';
import { receiptSentence } from './receipt-sentence';
import type { NoticeActions, NoticeState } from './state';

interface OutcomeProps {
  readonly state: Extract<NoticeState, { readonly at: 'kept' | 'not-kept' }>;
  readonly zone: string;
  readonly actions: Pick<NoticeActions, 'onTryAgain' | 'onOpenDesk'> & { readonly onClose: () => void };
}

/** What came of it. */
export function Outcome({ state, zone, actions }: OutcomeProps) {
  const say = useSay();
  return (
    <>
      <div role="status" aria-live="polite">
        <p class="outcome" data-part="message">
          {messageOf(state, zone, say)}
        </p>
        {state.at === 'kept' && (
          <>
            <p class="quiet">{say('notice.whereToRead', String(state.receipt.number))}</p>
            {coverageSentences(state.receipt, say).map((sentence) => (
              <p key={sentence.key} data-part="coverage">
                {say(sentence)}
              </p>
            ))}
            <Missed lines={[...new Set(state.receipt.missed)]} />
          </>
        )}
      </div>
      <div class="actions">
        {state.at === 'not-kept' && state.reason.key === 'archive.locked' && (
          <button type="button" data-action="open-desk" onClick={actions.onOpenDesk}>
            {say('lock.openToUnlock')}
          </button>
        )}
        {state.at === 'not-kept' && (
          <button type="button" data-action="try-again" onClick={actions.onTryAgain}>
            {say('notice.tryAgain')}
          </button>
        )}
        <button type="button" data-action="close" onClick={actions.onClose}>
          {say('notice.close')}
        </button>
      </div>
    </>
  );
}

const messageOf = (state: OutcomeProps['state'], zone: string, say: Say): string =>
  say(state.at === 'kept' ? receiptSentence(state.receipt, zone, say) : { key: 'notice.notKept', values: [state.reason] });

/** More than these fill the screen; the entry in the archive holds all. */
const MOST_LINES = 4;

function Missed({ lines }: { readonly lines: readonly string[] }) {
  const say = useSay();
  if (lines.length === 0) return null;
  const more = lines.length - MOST_LINES;
  return (
    <div data-part="missed">
      <p>{say('receipt.missed')}</p>
      <ul>
        {lines.slice(0, MOST_LINES).map((line) => (
          <li key={line} lang="en-GB">
            {line}
          </li>
        ))}
        {more > 0 && <li>{say('notice.more', more)}</li>}
      </ul>
    </div>
  );
}
