import type { DangerKind } from '../../lib/core/incoming/danger-kind';
import type { ReplyAction } from '../../lib/core/incoming/reply-card';
import type { WordKey } from '../../lib/core/words/said';
import { HelpLines, LinesForDespair } from '../style/help-lines';
import { useSay } from '../words/words';

interface DangerViewProps {
  readonly kind: DangerKind;
  readonly canCover: boolean;
  readonly act: (action: ReplyAction) => void;
}

/** Where a message speaks of danger, nothing is said of tone and no reply is offered. */
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

const REASONS: Readonly<Record<DangerKind, WordKey>> = {
  threat: 'reply.danger.message',
  watching: 'reply.danger.message',
  'taking-away': 'reply.danger.message',
  exposure: 'reply.danger.message',
  unclear: 'reply.danger.message',
  'cry-for-help': 'reply.danger.help',
  'self-harm': 'reply.danger.selfHarm',
};
