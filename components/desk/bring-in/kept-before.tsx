import { useId } from 'preact/hooks';
import { writtenTime } from '../../../lib/core/evidence/written-time';
import type { Looked } from '../../../lib/core/imports/import-steps';
import { calendarOf } from '../../style/calendar';
import { useSay } from '../../words/words';

interface KeptBeforeProps {
  readonly looked: Extract<Looked, { readonly is: 'kept' }>;
  readonly zone: string;
  readonly onAgain: () => void;
}

export function KeptBefore({ looked: { as, entry, recordedAt }, zone, onAgain }: KeptBeforeProps) {
  const say = useSay();
  const id = useId();
  const when = writtenTime(recordedAt, zone, calendarOf(say));
  return (
    <section class="panel" aria-labelledby={`${id}-title`} data-part="kept-before">
      <h3 id={`${id}-title`} tabIndex={-1}>
        {say('bringIn.kept.title')}
      </h3>
      <p>{say(as === 'import' ? 'bringIn.kept.import' : 'bringIn.kept.exhibit', when, String(entry))}</p>
      <button type="button" class="button" data-action="choose-other" onClick={onAgain}>
        {say('bringIn.other')}
      </button>
    </section>
  );
}
