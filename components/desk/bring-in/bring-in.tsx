import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportAnswers, ImportProgress, ImportReceipt, Job, Looked } from '../../../lib/core/imports/import-steps';
import type { Said } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';
import type { Visit } from '../room';
import { troubleOf } from '../trouble';
import { ChooseFile } from './choose-file';
import type { BringInDoor } from './door';
import { EarlierFiles } from './earlier-files';
import { ExhibitForm } from './exhibit-form';
import { HowToExport } from './how-to-export';
import { KeptBefore } from './kept-before';
import { Outcome } from './outcome';
import { Questions } from './questions';
import { SourceDifferences } from './source-differences';
import { Working } from './working';

export interface BringInProps {
  readonly door: BringInDoor;
  /** IANA name of this computer's zone. */
  readonly zone: string;
  /** BCP 47. */
  readonly language: string;
  /** "2026-05-04". */
  readonly today: string;
  readonly visit: Pick<Visit, 'head' | 'filed'>;
}

type Readable = Extract<Looked, { readonly is: 'readable' }>;

type Step =
  | { readonly at: 'choose'; readonly said?: Said; readonly wrong?: true }
  | {
      readonly at: 'working';
      readonly file: File;
      readonly progress: ImportProgress;
      readonly stopping: boolean;
      readonly cancel: () => void;
    }
  | { readonly at: 'ask'; readonly file: File; readonly looked: Readable }
  | { readonly at: 'kept'; readonly looked: Extract<Looked, { readonly is: 'kept' }> }
  | { readonly at: 'exhibit'; readonly file: File; readonly unreadable: boolean }
  | { readonly at: 'done'; readonly receipt: ImportReceipt };

/** The room in which files are brought in. */
export function BringIn({ door, zone, language, today, visit }: BringInProps) {
  const say = useSay();
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const top = useRef<HTMLDivElement>(null);
  const shown = step.at;
  const first = useRef(true);
  useEffect(() => {
    // What had the focus is gone with the step before.
    if (!first.current) top.current?.querySelector('h3')?.focus();
    first.current = false;
  }, [shown]);

  async function work<T>(
    file: File,
    job: (onProgress: (progress: ImportProgress) => void) => Job<T>,
    then: (result: T) => Step,
  ): Promise<void> {
    const update = (change: Partial<Extract<Step, { readonly at: 'working' }>>) =>
      setStep((now) => (now.at === 'working' ? { ...now, ...change } : now));
    const { done, cancel } = job((progress) => update({ progress }));
    setStep({
      at: 'working',
      file,
      progress: { step: 'looking', bytes: 0, size: file.size, messages: 0 },
      stopping: false,
      cancel: () => {
        update({ stopping: true });
        cancel();
      },
    });
    try {
      const result = await done;
      setStep(result === undefined ? { at: 'choose', said: { key: 'bringIn.cancelled' } } : then(result));
    } catch (error) {
      setStep({ at: 'choose', said: troubleOf(error, 'bringIn.problem.failed'), wrong: true });
    }
  }

  const look = (file: File) =>
    work(
      file,
      (onProgress) => door.look(file, { zone, language }, onProgress),
      (looked): Step => {
        if (looked.is === 'kept') return { at: 'kept', looked };
        return looked.is === 'other' ? { at: 'exhibit', file, unreadable: true } : { at: 'ask', file, looked };
      },
    );

  const bringIn = (file: File, { survey }: Readable, answers: ImportAnswers) =>
    work(
      file,
      (onProgress) => door.bringIn(file, answers, survey, onProgress),
      (receipt): Step => {
        void visit.filed();
        return { at: 'done', receipt };
      },
    );

  const keep = (file: File, facts: Parameters<BringInDoor['keepExhibit']>[1]) =>
    work(
      file,
      (onProgress) => door.keepExhibit(file, facts, onProgress),
      (entry): Step => {
        void visit.filed();
        return { at: 'choose', said: { key: 'bringIn.exhibit.done', values: [String(entry)] } };
      },
    );

  const again = () => setStep({ at: 'choose' });

  return (
    <div class="bring-in">
      <div class="step" ref={top}>
        {step.at === 'choose' && <ChooseFile onFile={look} {...(step.said && { said: step.said })} wrong={step.wrong === true} />}
        {step.at === 'working' && <Working {...step} />}
        {step.at === 'ask' && (
          <Questions
            file={step.file}
            looked={step.looked}
            zone={zone}
            onAnswers={(answers) => bringIn(step.file, step.looked, { ...answers, language })}
            onAsFile={() => setStep({ at: 'exhibit', file: step.file, unreadable: false })}
            onCancel={again}
          />
        )}
        {step.at === 'kept' && <KeptBefore looked={step.looked} zone={zone} onAgain={again} />}
        {step.at === 'exhibit' && (
          <ExhibitForm
            file={step.file}
            unreadable={step.unreadable}
            zone={zone}
            today={today}
            datesIn={door.datesIn}
            usedBefore={door.usedBefore}
            onKeep={(facts) => keep(step.file, facts)}
            onCancel={again}
          />
        )}
        {step.at === 'done' && <Outcome receipt={step.receipt} zone={zone} rejects={door.rejects} onAgain={again} />}
      </div>
      <p class="visually-hidden" role="status">
        {step.at === 'done' ? say({ key: 'bringIn.done.heard', count: step.receipt.record.counts.added }) : ''}
      </p>
      {(step.at === 'choose' || step.at === 'exhibit') && <HowToExport />}
      <SourceDifferences door={door} head={visit.head} />
      <EarlierFiles door={door} head={visit.head} zone={zone} />
    </div>
  );
}
