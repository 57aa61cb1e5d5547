import type { TextEdit } from '../../lib/core/text/edit';
import type { Finding } from '../../lib/core/tone/finding';
import { useSay } from '../words/words';
import type { Act } from './act';

/** One clause, why, and one edit. */
export function FindingView({ finding, edit, act }: { finding: Finding; edit: TextEdit | undefined; act: Act }) {
  const say = useSay();
  const instead = edit?.insert.trim();
  return (
    <>
      <blockquote dir="auto" lang="" data-part="quote">
        {finding.quote}
      </blockquote>
      <p data-part="reason">{say(finding.reason)}</p>
      {edit && (
        <p class="instead" data-part="edit">
          {instead ? (
            <>
              <b>{say('card.finding.instead')}</b>{' '}
              <span dir="auto" lang="">
                {instead}
              </span>
            </>
          ) : (
            say('card.finding.leaveOutSentence')
          )}
        </p>
      )}
      <div class="choices">
        {edit && (
          <button type="button" class="main" data-first data-action="take-edit" onClick={() => act('take-edit')}>
            {say(instead ? 'card.finding.take' : 'card.finding.leaveOut')}
          </button>
        )}
        <button type="button" data-action="keep-mine" onClick={() => act('keep-mine')}>
          {say('card.finding.keepMine')}
        </button>
        <button type="button" class="plain" data-action="whole-message" onClick={() => act('whole-message')}>
          {say('card.finding.wholeMessage')}
        </button>
      </div>
    </>
  );
}
