import { useState } from 'preact/hooks';
import type { ChainReport } from '../../lib/core/evidence/verify-chain';
import { count } from '../style/count';
import { sentence } from './trouble';

/** Entries checked so far, of all. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

type Step =
  | { readonly at: 'ready' }
  | { readonly at: 'working'; readonly progress: Progress }
  | { readonly at: 'done'; readonly result: ChainReport }
  | { readonly at: 'failed'; readonly reason: string };

export interface CheckPanelProps {
  readonly onCheck: (progress: (now: Progress) => void) => Promise<ChainReport>;
}

/** Recomputes everything that is kept. */
export function CheckPanel({ onCheck }: CheckPanelProps) {
  const [step, setStep] = useState<Step>({ at: 'ready' });

  const check = async () => {
    if (step.at === 'working') return;
    setStep({ at: 'working', progress: { done: 0, total: 0 } });
    try {
      setStep({ at: 'done', result: await onCheck((progress) => setStep({ at: 'working', progress })) });
    } catch (error) {
      setStep({ at: 'failed', reason: sentence(error, 'Please try again.') });
    }
  };

  return (
    <section class="panel" aria-labelledby="check-title">
      <h2 id="check-title">Is everything as it was kept?</h2>
      <div class="row">
        <button type="button" class="button" data-action="verify" aria-disabled={step.at === 'working'} onClick={check}>
          Check everything
        </button>
        {step.at === 'working' && (
          <progress
            aria-label="Checking"
            max={step.progress.total || undefined}
            value={step.progress.total ? step.progress.done : undefined}
          />
        )}
      </div>
      <div role="status">
        {step.at === 'working' && <p class="quiet small">Checking…</p>}
        {step.at === 'done' && <Result result={step.result} />}
        {step.at === 'failed' && (
          <p class="notice wrong" data-part="verify-result" data-ok="false">
            The check could not be finished. {step.reason}
          </p>
        )}
      </div>
    </section>
  );
}

function Result({ result }: { readonly result: ChainReport }) {
  if (result.faults.length === 0) {
    return (
      <p class="notice good" data-part="verify-result" data-ok="true">
        {result.entries === 0
          ? 'Nothing is kept yet, so there is nothing to check.'
          : `${count(result.entries, 'entry', 'entries')} and ${count(result.files, 'stored file')} checked. Every one is unchanged since this browser kept it, and none is missing from the middle.`}
      </p>
    );
  }
  return (
    <div class="notice wrong" data-part="verify-result" data-ok="false">
      <p>
        {count(result.entries, 'entry', 'entries')} checked, {count(result.faults.length, 'fault')} found:
      </p>
      <ul>
        {[...new Set(result.faults.map((fault) => fault.message))].map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </div>
  );
}
