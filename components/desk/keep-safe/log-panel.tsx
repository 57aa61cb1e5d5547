import { useEffect, useState } from 'preact/hooks';
import type { Said } from '../../../lib/core/words/said';
import { Moment } from '../../style/moment';
import { useSay } from '../../words/words';
import { troubleOf } from '../trouble';
import type { LogLine } from './log-line';

/** Lines drawn at first, the latest, and more with each press. */
const AT_ONCE = 50;

export interface LogPanelProps {
  /** Every entry, first to last. @param onDamaged told the number of one that does not open. */
  readonly onLog: (onDamaged: (number: number) => void) => AsyncIterable<LogLine>;
  readonly zone: string;
  /** Number of the last entry: the log is read again when it moves. */
  readonly head: number;
}

/** Everything that was ever filed, the latest first: read when it is asked for, since every entry is opened. */
export function LogPanel({ onLog, zone, head }: LogPanelProps) {
  const say = useSay();
  const [asked, setAsked] = useState(false);
  const [lines, setLines] = useState<readonly LogLine[]>();
  const [shown, setShown] = useState(AT_ONCE);
  const [trouble, setTrouble] = useState<Said>();

  useEffect(() => {
    if (!asked) return;
    let left = false;
    setTrouble(undefined);
    const read = async () => {
      const all: LogLine[] = [];
      const damaged = (number: number) => all.push({ number, recordedAt: '', said: { key: 'log.unreadable' } });
      for await (const line of onLog(damaged)) {
        if (left) return;
        all.push(line);
      }
      setLines(all.sort((a, b) => b.number - a.number));
    };
    read().catch((error: unknown) => left || setTrouble(troubleOf(error, 'log.notRead')));
    return () => {
      left = true;
    };
  }, [asked, onLog, head]);

  return (
    <section class="panel log" aria-labelledby="log-title" data-part="log">
      <h3 id="log-title">{say('log.title')}</h3>
      <p class="small">{say('log.what')}</p>
      {!asked && (
        <button type="button" class="button" data-action="show-log" onClick={() => setAsked(true)}>
          {say('log.show')}
        </button>
      )}
      <div role="status">
        {asked && !lines && !trouble && <p class="quiet small">{say('log.reading')}</p>}
        {trouble && <p class="notice wrong">{say(trouble)}</p>}
        {lines && <p class="quiet small">{say({ key: 'count.entries', count: lines.length })}</p>}
      </div>
      {lines && (
        <ol class="log-lines small">
          {lines.slice(0, shown).map(({ number, recordedAt, said, items }) => (
            <li key={number} data-entry={number}>
              <span class="quiet">
                {say('log.entry', String(number))}
                {recordedAt && (
                  <>
                    {' · '}
                    <Moment utc={recordedAt} zone={zone} />
                  </>
                )}
              </span>
              <span dir="auto" lang="">
                {say(said)}
                {items && ` (${typeof items === 'string' ? items : say(items)})`}
              </span>
            </li>
          ))}
        </ol>
      )}
      {lines && lines.length > shown && (
        <button type="button" class="button" data-action="more-log" onClick={() => setShown(shown + AT_ONCE)}>
          {say('log.more')}
        </button>
      )}
    </section>
  );
}
