import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { choicesFrom } from '../../../lib/core/export/choices';
import type { TimelineFacts } from '../../../lib/core/timeline/door';
import type { Said } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';
import { troubleOf } from '../trouble';
import { TroubleNotice } from '../trouble-notice';
import { Choosing } from './choosing';
import { MakingView } from './making-view';
import { ReadyView } from './ready-view';
import type { ExportRoomProps, Remembered } from './room-props';
import { UnfinishedView } from './unfinished-view';
import { useMaking } from './use-making';

interface Begun extends Remembered {
  readonly facts: TimelineFacts;
}

/** The room in which something is made ready for somebody else. */
export function ExportRoom(props: ExportRoomProps) {
  const { door, timeline, memory, head, filed, language, zone } = props;
  const say = useSay();
  const [begun, setBegun] = useState<Begun>();
  const [trouble, setTrouble] = useState<Said>();
  const told = useCallback(() => void filed(), [filed]);
  const work = useMaking(door, told);
  const { making, look, letGo, stop, make } = work;
  const [looked, setLooked] = useState(false);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let left = false;
    const remembered = memory.read().catch(() => undefined) as Promise<Partial<Remembered> | undefined>;
    Promise.all([timeline.open(), remembered]).then(
      ([facts, known]) => {
        if (left) return;
        setTrouble(undefined);
        setBegun((now) => ({
          facts,
          choices: now?.choices ?? choicesFrom(known?.choices, language, zone),
          made: now?.made ?? known?.made === true,
        }));
      },
      (error: unknown) => left || setTrouble(troubleOf(error, 'timeline.notRead')),
    );
    return () => {
      left = true;
    };
  }, [timeline, memory, head, language, zone, attempt]);
  useEffect(() => void look().then(() => setLooked(true)), [look]);

  const top = useRef<HTMLDivElement>(null);
  const shown = making.at;
  const before = useRef(shown);
  useEffect(() => {
    // What had the focus is gone with the step before.
    if (before.current !== 'looking' && before.current !== shown) top.current?.querySelector<HTMLElement>('h3')?.focus();
    before.current = shown;
  }, [shown]);

  return (
    <div class="export" ref={top}>
      {trouble && <TroubleNotice trouble={trouble} onTryAgain={() => setAttempt((times) => times + 1)} />}
      {!trouble && (!begun || !looked) && (
        <p class="quiet loading" role="status">
          {say('desk.openingArchive')}
        </p>
      )}
      {making.at === 'unfinished' && (
        <UnfinishedView
          request={making.request}
          zone={props.zone}
          onGoOn={(password) => void make(making.request, password)}
          onDiscard={() => void letGo(making.request.id)}
        />
      )}
      {making.at === 'making' && <MakingView step={making.step} onStop={stop} />}
      {making.at === 'ready' && (
        <ReadyView
          ready={making.ready}
          address={making.address}
          earlier={making.earlier}
          door={door}
          onLetGo={() => void letGo(making.ready.id)}
        />
      )}
      {making.at === 'choosing' && (
        <div role="status">
          {making.said && (
            <p class={making.wrong ? 'notice wrong' : 'notice'} data-part="export-said">
              {say(making.said)}
            </p>
          )}
          {making.without && (
            <p>
              <button type="button" class="button" data-action="make-without" onClick={() => void making.without?.()}>
                {say('export.make.without')}
              </button>
            </p>
          )}
        </div>
      )}
      {begun && looked && begun.facts.items === 0 && making.at === 'choosing' && (
        <p class="panel" data-part="export-nothing">
          {say('export.nothing')}
        </p>
      )}
      {begun && looked && begun.facts.items > 0 && (
        <Choosing
          {...props}
          facts={begun.facts}
          remembered={begun}
          hidden={making.at !== 'choosing'}
          onRemembered={(remembered) => setBegun({ ...begun, ...remembered })}
          onMake={make}
        />
      )}
    </div>
  );
}
