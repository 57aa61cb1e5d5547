import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ExhibitRecord } from '../../../lib/core/evidence/note';
import { type FileDate, isRecording } from '../../../lib/core/imports/file-dates';
import { checkFacts, type Faults } from '../../../lib/core/notes/check-note';
import type { UsedBefore } from '../../../lib/core/notes/names-list';
import { emptyFacts } from '../../../lib/core/notes/note-input';
import { useSay } from '../../words/words';
import { FactsForm } from '../notes/facts-form';
import { FileFacts } from './file-facts';
import { KnewQuestion } from './knew-question';

interface ExhibitFormProps {
  readonly file: File;
  /** It was looked for messages, and there are none. */
  readonly unreadable: boolean;
  readonly zone: string;
  readonly today: string;
  readonly datesIn: (file: File) => Promise<readonly FileDate[]>;
  readonly usedBefore: () => Promise<UsedBefore>;
  readonly onKeep: (facts: Pick<ExhibitRecord, 'exhibit' | 'everyoneKnew'>) => void;
  readonly onCancel: () => void;
}

/** What the owner says of a file that is kept as it is. */
export function ExhibitForm({ file, unreadable, zone, today, datesIn, usedBefore, onKeep, onCancel }: ExhibitFormProps) {
  const say = useSay();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [facts, setFacts] = useState(() => emptyFacts(''));
  const [faults, setFaults] = useState<Faults>({});
  const [knew, setKnew] = useState<ExhibitRecord['everyoneKnew']>();
  const [missing, setMissing] = useState(false);
  const [dates, setDates] = useState<readonly FileDate[]>([]);
  const [used, setUsed] = useState<UsedBefore>({ people: [], children: [], tags: [] });
  const recording = isRecording(file.type, file.name);
  useEffect(() => {
    datesIn(file).then(setDates, () => undefined);
    usedBefore().then(setUsed, () => undefined);
  }, [file, datesIn, usedBefore]);

  const submit = (event: Event) => {
    event.preventDefault();
    const checked = checkFacts(facts, zone);
    const unanswered = recording && !knew;
    setMissing(unanswered);
    setFaults('faults' in checked ? checked.faults : {});
    if ('faults' in checked) return;
    if (unanswered) form.current?.querySelector<HTMLElement>('[name=knew]')?.focus();
    else onKeep({ exhibit: checked.facts, ...(knew && { everyoneKnew: knew }) });
  };

  return (
    <section class="panel" aria-labelledby={`${id}-title`} data-part="exhibit-form">
      <h3 id={`${id}-title`} tabIndex={-1}>
        {say(unreadable ? 'bringIn.unknown.title' : 'bringIn.exhibit.title')}
      </h3>
      {unreadable && <p>{say('bringIn.unknown.what')}</p>}
      <FileFacts file={file} zone={zone} />
      {dates.length > 0 && (
        <div class="notice" data-part="file-says">
          <h4>{say('bringIn.exhibit.fileSays')}</h4>
          <ul>
            {dates.map(({ what, shown }) => (
              <li key={what}>
                <bdi>{say(`bringIn.exhibit.${what}`, shown)}</bdi>
              </li>
            ))}
          </ul>
          <p class="small">{say('bringIn.exhibit.fileSaysWhat')}</p>
        </div>
      )}
      <form class="form stack" ref={form} onSubmit={submit} noValidate>
        {recording && <KnewQuestion {...(knew && { knew })} onKnew={setKnew} missing={missing && !knew} />}
        <FactsForm
          value={facts}
          onChange={setFacts}
          faults={faults}
          used={used}
          today={today}
          summaryLabel="bringIn.exhibit.summary"
          summaryWhat="bringIn.exhibit.summaryWhat"
        />
        <div class="row">
          <button type="submit" class="button primary" data-action="keep-exhibit">
            {say('bringIn.exhibit.keep')}
          </button>
          <button type="button" class="button" data-action="choose-other" onClick={onCancel}>
            {say('bringIn.other')}
          </button>
        </div>
      </form>
    </section>
  );
}
