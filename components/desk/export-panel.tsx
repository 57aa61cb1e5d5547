import { useEffect, useRef, useState } from 'preact/hooks';
import { count } from '../style/count';
import type { ReadyPack } from './ready-pack';
import { sentence } from './trouble';

type Step =
  | { readonly at: 'ready' }
  | { readonly at: 'working' }
  | { readonly at: 'done'; readonly pack: ReadyPack }
  | { readonly at: 'failed'; readonly reason: string };

export interface ExportPanelProps {
  /** Makes the pack and notes the export in the log; rejects with an `Error` whose message is for the user. */
  readonly onExport: () => Promise<ReadyPack>;
}

export function ExportPanel({ onExport }: ExportPanelProps) {
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
      setStep({ at: 'failed', reason: sentence(error, 'The pack could not be made. Nothing was changed. Please try again.') });
    }
  };

  return (
    <section class="panel export" aria-labelledby="export-title">
      <h3 id="export-title">Hand it to someone</h3>
      {step.at === 'done' ? (
        <Pack pack={step.pack} saveRef={save} />
      ) : (
        <>
          <p class="small">
            Makes one ZIP file: all messages to read, the originals, and a page with which anyone can check that nothing was changed.
          </p>
          {step.at === 'failed' && (
            <p class="notice wrong" role="alert">
              {step.reason}
            </p>
          )}
          <button type="button" class="button primary" data-action="export" aria-disabled={step.at === 'working'} onClick={run}>
            {step.at === 'working' ? 'Making the pack…' : 'Export this conversation'}
          </button>
        </>
      )}
      <p class="visually-hidden" role="status">
        {step.at === 'working' ? 'Making the pack.' : step.at === 'done' ? 'The pack is ready to save.' : ''}
      </p>
    </section>
  );
}

function Pack({ pack, saveRef }: { readonly pack: ReadyPack; readonly saveRef: { current: HTMLAnchorElement | null } }) {
  return (
    <div class="stack" data-part="pack">
      <p>
        <a ref={saveRef} class="button primary" href={pack.address} download={pack.fileName} data-action="save-pack">
          Save the pack
        </a>
      </p>
      <dl class="facts">
        <dt>File</dt>
        <dd data-part="pack-file">{pack.fileName}</dd>
        <dt>Holds</dt>
        <dd data-part="pack-files">{count(pack.files, 'file')}</dd>
        <dt>Pack code</dt>
        <dd>
          <code data-part="pack-code">{pack.packCode}</code>
        </dd>
      </dl>
      <p class="small">
        Write the pack code down. Give it to whoever receives the pack separately, for instance by telephone: with it they can tell that the
        pack is the one you made.
      </p>
      <p class="small">
        The pack shows that nothing in it was changed since this browser kept it, and that no entry of the log was removed from the middle.
      </p>
      <p class="small">It does not show who typed a message, that the clock was right, or that the page was genuine before it was kept.</p>
    </div>
  );
}
