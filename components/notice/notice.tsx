import type { Receipt } from '../../lib/core/evidence/capture';
import type { Said, Say } from '../../lib/core/words/said';
import { useSay } from '../words/words';
import { receiptSentence } from './receipt-sentence';

export type NoticeState =
  | { readonly at: 'working' }
  | { readonly at: 'kept'; readonly receipt: Receipt }
  | { readonly at: 'not-kept'; readonly reason: Said };

interface NoticeProps {
  readonly state: NoticeState;
  /** IANA name of the zone in which dates are written. */
  readonly zone: string;
  readonly onTryAgain: () => void;
  readonly onClose: () => void;
}

/** More than these fill the screen; the entry in the archive holds all. */
const MOST_LINES = 4;

/** What a capture is doing or has done, in a corner of the page. */
export function Notice({ state, zone, onTryAgain, onClose }: NoticeProps) {
  const say = useSay();
  return (
    <section
      class="notice"
      lang={say('language')}
      aria-label={say('manifest.name')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && state.at !== 'working') onClose();
      }}
    >
      <div role="status" aria-live="polite">
        <p data-part="message">{say(messageOf(state, zone, say))}</p>
        {state.at === 'kept' && <Missed lines={[...new Set(state.receipt.missed)]} />}
      </div>
      {state.at !== 'working' && (
        <div class="actions">
          {state.at === 'not-kept' && (
            <button type="button" data-action="try-again" onClick={onTryAgain}>
              {say('notice.tryAgain')}
            </button>
          )}
          <button type="button" data-action="close" onClick={onClose}>
            {say('notice.close')}
          </button>
        </div>
      )}
    </section>
  );
}

function messageOf(state: NoticeState, zone: string, say: Say): Said {
  if (state.at === 'working') return { key: 'notice.keeping' };
  return state.at === 'kept' ? receiptSentence(state.receipt, zone, say) : { key: 'notice.notKept', values: [state.reason] };
}

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
