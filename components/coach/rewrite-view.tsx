import type { Rewrite } from '../../lib/core/biff/outcome';
import { leftOut } from '../../lib/core/coach/card';
import { useSay } from '../words/words';
import type { Act } from './act';
import { Difference } from './difference';

interface RewriteViewProps {
  readonly before: string;
  readonly rewrite: Rewrite;
  readonly second: string | undefined;
  readonly act: Act;
}

/** The whole message before and after, and what was left out. Nothing is written until it is taken. */
export function RewriteView({ before, rewrite, second, act }: RewriteViewProps) {
  const say = useSay();
  const dropped = leftOut(rewrite);
  return (
    <>
      {rewrite.outcome === 'rewritten' && <Difference before={before} after={rewrite.text} />}
      {rewrite.outcome === 'rewritten' && rewrite.blanks.length > 0 && (
        <p class="note" data-part="blanks">
          {say('card.rewrite.fillIn', [...new Set(rewrite.blanks.map(({ label }) => label))].join(', '))}
        </p>
      )}
      {rewrite.outcome === 'unchanged' && <p data-part="reason">{say('card.rewrite.canGo')}</p>}
      {rewrite.outcome === 'nothing-to-send' && <p data-part="reason">{say(rewrite.reason)}</p>}
      {dropped.length > 0 && (
        <details data-part="dropped">
          <summary>
            {say(rewrite.outcome === 'nothing-to-send' ? 'card.rewrite.standsInIt' : 'card.rewrite.leftOut', dropped.length)}
          </summary>
          <ul>
            {dropped.map(({ quote, reason, span }) => (
              <li key={span.start}>
                <span dir="auto" lang="">
                  {quote.trim()}
                </span>
                <small>{say(reason)}</small>
                <button
                  type="button"
                  data-action="put-back"
                  aria-label={say('card.rewrite.putBackQuote', quote.trim())}
                  onClick={(event) => {
                    keepFocus(event.currentTarget, dropped.length > 1);
                    act({ putBack: span });
                  }}
                >
                  {say('card.rewrite.putBack')}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {second !== undefined && (
        <section class="second" aria-labelledby="second-title">
          <h3 id="second-title">{say('card.rewrite.second')}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
          <p class="text" dir="auto" lang="" data-part="second" tabIndex={0}>
            {second}
          </p>
          <button type="button" data-action="take-second" onClick={() => act('take-second')}>
            {say('card.rewrite.takeSecond')}
          </button>
        </section>
      )}
      <div class="choices">
        {rewrite.outcome === 'rewritten' && (
          <button type="button" class="main" data-first data-action="take-rewrite" onClick={() => act('take-rewrite')}>
            {say('card.rewrite.take')}
          </button>
        )}
        <button type="button" data-action="back" onClick={() => act('back')}>
          {say('card.back')}
        </button>
      </div>
    </>
  );
}

/** The button goes with its piece: the keyboard stays in the list or, after the last piece, in the card. */
function keepFocus(button: HTMLElement, more: boolean): void {
  const next = more ? button.closest('details')?.querySelector('summary') : button.closest('section')?.querySelector('button');
  next?.focus();
}
