import { useEffect, useRef, useState } from 'preact/hooks';
import type { Said } from '../../lib/core/words/said';
import { useSay } from '../words/words';
import type { ReadyPack } from './ready-pack';
import { troubleOf } from './trouble';

type Step =
  | { readonly at: 'ready' }
  | { readonly at: 'working' }
  | { readonly at: 'done'; readonly pack: ReadyPack }
  | { readonly at: 'failed'; readonly reason: Said };

export interface ExportPanelProps {
  /** Makes the pack and notes the export in the log; an expected failure rejects with something to be said. */
  readonly onExport: () => Promise<ReadyPack>;
}

export function ExportPanel({ onExport }: ExportPanelProps) {
  const say = useSay();
  const [step, setStep] = useState<Step>({ at: 'ready' });
  const save = useRef<HTMLAnchorElement>(null);

  useEffect(() => {
    if (step.at === 'done') save.current?.focus();
  }, [step.at]);

  const run = async () => {
    if (step.at === 'working') return;
    setStep({ at: 'working' });
    try {
      setStep({ at: 'done', pack: await onExport() });
    } catch (error) {
      setStep({ at: 'failed', reason: troubleOf(error, 'desk.export.failed') });
    }
  };

  return (
    <section class="panel export" aria-labelledby="export-title">
      <h4 id="export-title">{say('desk.export.title')}</h4>
      {step.at === 'done' ? (
        <Pack pack={step.pack} saveRef={save} />
      ) : (
        <>
          <p class="small">{say('desk.export.what')}</p>
          {step.at === 'failed' && (
            <p class="notice wrong" role="alert">
              {say(step.reason)}
            </p>
          )}
          <button type="button" class="button primary" data-action="export" aria-disabled={step.at === 'working'} onClick={run}>
            {say(step.at === 'working' ? 'desk.export.making' : 'desk.export.export')}
          </button>
        </>
      )}
      <p class="visually-hidden" role="status">
        {step.at === 'working' ? say('desk.export.makingHeard') : step.at === 'done' ? say('desk.export.readyHeard') : ''}
      </p>
    </section>
  );
}

function Pack({ pack, saveRef }: { readonly pack: ReadyPack; readonly saveRef: { current: HTMLAnchorElement | null } }) {
  const say = useSay();
  return (
    <div class="stack" data-part="pack">
      <p>
        <a ref={saveRef} class="button primary" href={pack.address} download={pack.fileName} data-action="save-pack">
          {say('desk.export.save')}
        </a>
      </p>
      <dl class="facts">
        <dt>{say('desk.export.file')}</dt>
        <dd data-part="pack-file">{pack.fileName}</dd>
        <dt>{say('desk.export.holds')}</dt>
        <dd data-part="pack-files">{say({ key: 'count.files', count: pack.files })}</dd>
        <dt>{say('desk.export.packCode')}</dt>
        <dd>
          <code data-part="pack-code">{pack.packCode}</code>
        </dd>
      </dl>
      <p class="small">{say('desk.export.writeDown')}</p>
      <p class="small">{say('desk.export.shows')}</p>
      <p class="small">{say('desk.export.showsNot')}</p>
    </div>
  );
}
