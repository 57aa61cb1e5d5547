import { useEffect, useId, useState } from 'preact/hooks';
import type { PairedConversations } from '../../../lib/core/evidence/pairing';
import type { Said } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';
import { troubleOf } from '../trouble';
import type { BringInDoor } from './door';
import { PairedView } from './paired-view';

interface SourceDifferencesProps {
  readonly door: Pick<BringInDoor, 'pair' | 'paired'>;
  /** Number of the archive's last entry. */
  readonly head: number;
}

interface Found {
  readonly upTo: number;
  readonly found: readonly PairedConversations[];
}

/** Where a conversation that was kept from two sources differs: as it was worked out last, after an import or when it was asked for. */
export function SourceDifferences({ door, head }: SourceDifferencesProps) {
  const say = useSay();
  const id = useId();
  const [last, setLast] = useState<Found>();
  const [working, setWorking] = useState(false);
  const [trouble, setTrouble] = useState<Said>();

  const compare = async () => {
    if (working) return;
    setWorking(true);
    setTrouble(undefined);
    try {
      const found = await door.pair();
      setLast({ upTo: head, found });
    } catch (error) {
      setTrouble(troubleOf(error, 'bringIn.pairs.failed'));
    }
    setWorking(false);
  };
  useEffect(() => {
    door.paired().then(setLast, () => undefined);
  }, [door, head]);

  return (
    <section class="panel" aria-labelledby={`${id}-title`} data-part="source-differences" data-up-to={last?.upTo}>
      <h3 id={`${id}-title`}>{say('bringIn.pairs.title')}</h3>
      <p class="small">{say('bringIn.pairs.what')}</p>
      <button type="button" class="button" data-action="compare-sources" aria-disabled={working} onClick={compare}>
        {say(working ? 'bringIn.pairs.working' : 'bringIn.pairs.work')}
      </button>
      <div role="status">
        {!working && last?.found.length === 0 && <p data-part="no-pairs">{say('bringIn.pairs.none')}</p>}
        {!working && last && last.upTo < head && <p class="quiet small">{say('bringIn.pairs.older')}</p>}
        {trouble && <p class="notice wrong">{say(trouble)}</p>}
      </div>
      {last?.found.map((paired) => (
        <PairedView key={`${paired.a.key}\n${paired.b.key}`} paired={paired} />
      ))}
    </section>
  );
}
