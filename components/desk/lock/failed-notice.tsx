import { useState } from 'preact/hooks';
import { Moment } from '../../style/moment';
import { useSay } from '../../words/words';

export interface FailedNoticeProps {
  readonly count: number;
  /** Of the last of them, in milliseconds since 1970. */
  readonly times: readonly number[];
  readonly zone: string;
  readonly onDismiss: () => Promise<void>;
}

/** Wrong passphrases since the user last said that they had seen them: perhaps their own, perhaps not. */
export function FailedNotice({ count, times, zone, onDismiss }: FailedNoticeProps) {
  const say = useSay();
  const [gone, setGone] = useState(count === 0);
  if (gone) return null;
  const dismiss = async () => {
    await onDismiss();
    setGone(true);
  };
  return (
    <section class="notice stack failed" aria-labelledby="failed-title" data-part="failed-attempts">
      <h2 id="failed-title">{say({ key: 'lock.failedAttempts', count })}</h2>
      <ul>
        {times.toReversed().map((at) => (
          <li key={at}>
            <Moment utc={new Date(at).toISOString()} zone={zone} />
          </li>
        ))}
      </ul>
      {count > times.length && <p>{say({ key: 'lock.failedEarlier', count: count - times.length })}</p>}
      <p>{say('lock.failedAdvice')}</p>
      <p>
        <button type="button" class="button" data-action="dismiss-failed" onClick={dismiss}>
          {say('lock.failedSeen')}
        </button>
      </p>
    </section>
  );
}
