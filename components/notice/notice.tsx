import type { Receipt } from '../../lib/core/evidence/capture';
import { receiptSentence } from './receipt-sentence';

export type NoticeState =
  | { readonly at: 'working' }
  | { readonly at: 'kept'; readonly receipt: Receipt }
  | { readonly at: 'not-kept'; readonly reason: string };

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
  return (
    <section
      class="notice"
      aria-label="Evenkeel"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && state.at !== 'working') onClose();
      }}
    >
      <div role="status" aria-live="polite">
        <p data-part="message">{messageOf(state, zone)}</p>
        {state.at === 'kept' && <Missed lines={[...new Set(state.receipt.missed)]} />}
      </div>
      {state.at !== 'working' && (
        <div class="actions">
          {state.at === 'not-kept' && (
            <button type="button" data-action="try-again" onClick={onTryAgain}>
              Try again
            </button>
          )}
          <button type="button" data-action="close" onClick={onClose}>
            Close
          </button>
        </div>
      )}
    </section>
  );
}

function messageOf(state: NoticeState, zone: string): string {
  if (state.at === 'working') return 'Keeping this conversation…';
  return state.at === 'kept' ? receiptSentence(state.receipt, zone) : `Not kept. ${state.reason}`;
}

function Missed({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  const more = lines.length - MOST_LINES;
  return (
    <div data-part="missed">
      <p>Could not be read:</p>
      <ul>
        {lines.slice(0, MOST_LINES).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {more > 0 && <li>and {more} more, listed with the entry</li>}
      </ul>
    </div>
  );
}
