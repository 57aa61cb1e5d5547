import type { TextEdit } from '../../lib/core/text/edit';
import type { Finding } from '../../lib/core/tone/finding';
import type { Act } from './act';

/** One clause, why, and one edit. */
export function FindingView({ finding, edit, act }: { finding: Finding; edit: TextEdit | undefined; act: Act }) {
  const instead = edit?.insert.trim();
  return (
    <>
      <blockquote dir="auto" data-part="quote">
        {finding.quote}
      </blockquote>
      <p data-part="reason">{finding.reason}</p>
      {edit && (
        <p class="instead" data-part="edit">
          {instead ? (
            <>
              <b>Instead:</b> <span dir="auto">{instead}</span>
            </>
          ) : (
            'Leave this sentence out.'
          )}
        </p>
      )}
      <div class="choices">
        {edit && (
          <button type="button" class="main" data-first data-action="take-edit" onClick={() => act('take-edit')}>
            {instead ? 'Use this' : 'Leave it out'}
          </button>
        )}
        <button type="button" data-action="keep-mine" onClick={() => act('keep-mine')}>
          Keep mine
        </button>
        <button type="button" class="plain" data-action="whole-message" onClick={() => act('whole-message')}>
          See the whole message, calmer (BIFF)
        </button>
      </div>
    </>
  );
}
