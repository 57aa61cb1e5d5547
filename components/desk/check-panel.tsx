import { useState } from 'preact/hooks';
import type { ChainReport } from '../../lib/core/evidence/verify-chain';
import type { Said } from '../../lib/core/words/said';
import { useSay } from '../words/words';
import { troubleOf } from './trouble';

/** Entries checked so far, of all. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

type Step =
  | { readonly at: 'ready' }
  | { readonly at: 'working'; readonly progress: Progress }
  | { readonly at: 'done'; readonly result: ChainReport }
  | { readonly at: 'failed'; readonly reason: Said };

export interface CheckPanelProps {
  readonly onCheck: (progress: (now: Progress) => void) => Promise<ChainReport>;
}

/** Recomputes everything that is kept. */
export function CheckPanel({ onCheck }: CheckPanelProps) {
  const say = useSay();
  const [step, setStep] = useState<Step>({ at: 'ready' });

  const check = async () => {
    if (step.at === 'working') return;
    setStep({ at: 'working', progress: { done: 0, total: 0 } });
    try {
      setStep({ at: 'done', result: await onCheck((progress) => setStep({ at: 'working', progress })) });
    } catch (error) {
      setStep({ at: 'failed', reason: troubleOf(error, 'desk.check.again') });
    }
  };

  return (
    <section class="panel" aria-labelledby="check-title">
      <h3 id="check-title">{say('desk.check.title')}</h3>
      <div class="row">
        <button type="button" class="button" data-action="verify" aria-disabled={step.at === 'working'} onClick={check}>
          {say('desk.check.check')}
        </button>
        {step.at === 'working' && (
          <progress
            aria-label={say('desk.check.checking')}
            max={step.progress.total || undefined}
            value={step.progress.total ? step.progress.done : undefined}
          />
        )}
      </div>
      <div role="status">
        {step.at === 'working' && <p class="quiet small">{say('desk.check.checkingNow')}</p>}
        {step.at === 'done' && <Result result={step.result} />}
        {step.at === 'failed' && (
          <p class="notice wrong" data-part="verify-result" data-ok="false">
            {say('desk.check.failed', step.reason)}
          </p>
        )}
      </div>
    </section>
  );
}

function Result({ result }: { readonly result: ChainReport }) {
  const say = useSay();
  const entries: Said = { key: 'count.entries', count: result.entries };
  if (result.faults.length === 0) {
    return (
      <p class="notice good" data-part="verify-result" data-ok="true">
        {result.entries === 0
          ? say('desk.check.nothing')
          : say('desk.check.good', entries, { key: 'count.storedFiles', count: result.files })}
      </p>
    );
  }
  return (
    <div class="notice wrong" data-part="verify-result" data-ok="false">
      <p>{say('desk.check.faults', entries, { key: 'count.faults', count: result.faults.length })}</p>
      <ul lang="en-GB">
        {[...new Set(result.faults.map((fault) => fault.message))].map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </div>
  );
}
