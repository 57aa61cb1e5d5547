import { KEEP_UNTIL, type KeepUntil } from '../../lib/core/coach/waiting-draft';
import type { WordKey } from '../../lib/core/words/said';
import { useSay } from '../words/words';

interface KeepUntilProps {
  readonly title: WordKey;
  readonly onKeep: (until: KeepUntil) => void;
  readonly buttonClass?: string;
}

const LABELS: Readonly<Record<KeepUntil, WordKey>> = {
  'ten-minutes': 'card.hold.tenMinutes',
  'one-hour': 'card.hold.oneHour',
  'tomorrow-morning': 'card.hold.tomorrow',
};

/** For how long a message is to wait. */
export function KeepUntilChoice({ title, onKeep, buttonClass }: KeepUntilProps) {
  const say = useSay();
  return (
    <fieldset class="keep-until">
      <legend>{say(title)}</legend>
      {KEEP_UNTIL.map((until) => (
        <button key={until} type="button" class={buttonClass} data-action={`keep-${until}`} onClick={() => onKeep(until)}>
          {say(LABELS[until])}
        </button>
      ))}
    </fieldset>
  );
}
