import type { ReplyAction, SafetyReason } from '../../lib/core/incoming/reply-card';
import type { WordKey } from '../../lib/core/words/said';
import { HelpLines, LinesForDespair } from '../style/help-lines';
import { useSay } from '../words/words';

interface DangerViewProps {
  readonly kind: SafetyReason;
  readonly canCover: boolean;
  readonly act: (action: ReplyAction) => void;
}

/** Where a message speaks of danger, or comes from somebody marked as a safe contact only, nothing is said of tone and no reply is offered. */
export function DangerView({ kind, canCover, act }: DangerViewProps) {
  const say = useSay();
  return (
    <>
      <p data-part="reason">{say(REASONS[kind])}</p>
      {kind === 'self-harm' ? <LinesForDespair /> : <HelpLines />}
      <div class="choices">
        {canCover && (
          <button type="button" data-action="cover" onClick={() => act('cover')}>
            {say('reply.cover')}
          </button>
        )}
      </div>
    </>
  );
}

const REASONS: Readonly<Record<SafetyReason, WordKey>> = {
  threat: 'reply.danger.message',
  watching: 'reply.danger.message',
  'taking-away': 'reply.danger.message',
  exposure: 'reply.danger.message',
  unclear: 'reply.danger.message',
  'cry-for-help': 'reply.danger.help',
  'self-harm': 'reply.danger.selfHarm',
  'safe-contact': 'reply.danger.safeContact',
};
