import { useEffect, useId, useState } from 'preact/hooks';
import { writtenTime } from '../../../lib/core/evidence/written-time';
import type { Said } from '../../../lib/core/words/said';
import { calendarOf } from '../../style/calendar';
import { useSay } from '../../words/words';
import { troubleOf } from '../trouble';
import { writtenSize } from '../written-size';
import type { BringInDoor } from './door';
import { EarlierFile } from './earlier-file';

interface EarlierFilesProps {
  readonly door: Pick<BringInDoor, 'earlier' | 'original' | 'rejects'>;
  /** Read again when it moves. */
  readonly head: number;
  readonly zone: string;
}

/** Every file that was brought in, latest first, with its original to be saved as it came. */
export function EarlierFiles({ door, head, zone }: EarlierFilesProps) {
  const say = useSay();
  const id = useId();
  const [found, setFound] = useState<Awaited<ReturnType<BringInDoor['earlier']>>>();
  const [trouble, setTrouble] = useState<Said>();
  useEffect(() => {
    door.earlier().then(setFound, (error: unknown) => setTrouble(troubleOf(error, 'desk.notRead')));
  }, [door, head]);

  return (
    <section class="panel" aria-labelledby={`${id}-title`} data-part="earlier-files">
      <h3 id={`${id}-title`}>{say('bringIn.earlier.title')}</h3>
      {trouble && (
        <p class="notice wrong" role="alert">
          {say(trouble)}
        </p>
      )}
      {found && found.unreadable > 0 && <p class="notice wrong">{say({ key: 'bringIn.earlier.unreadable', count: found.unreadable })}</p>}
      {found?.files.length === 0 && <p class="quiet">{say('bringIn.earlier.nothing')}</p>}
      {found && found.files.length > 0 && (
        <ul class="files">
          {found.files.map((each) => (
            <li key={each.entry} data-entry={each.entry}>
              <bdi lang="" class="name">
                {each.record.file.name}
              </bdi>
              <span class="quiet small">
                {say(
                  'bringIn.earlier.facts',
                  writtenSize(each.record.file.size, say),
                  each.is === 'import' ? { key: 'count.messages', count: each.record.counts.added } : { key: 'count.files', count: 1 },
                  writtenTime(each.recordedAt, zone, calendarOf(say)),
                )}
              </span>
              <EarlierFile kept={each} door={door} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
