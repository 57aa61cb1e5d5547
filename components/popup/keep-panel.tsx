import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaptureRequest, Receipt } from '../../lib/core/evidence/capture';
import { count } from '../style/count';
import { ReceiptFacts } from '../style/receipt';
import { askToKeep, type Keeper } from './ask-to-keep';

type Step =
  | { readonly at: 'ready' }
  | { readonly at: 'working' }
  | { readonly at: 'kept'; readonly receipt: Receipt }
  | { readonly at: 'not-kept'; readonly reason: string };

export interface KeepPanelProps {
  readonly keeper: Keeper;
  /** Called once: every further try is the same request, so that a conversation kept after all is not kept twice. */
  readonly newRequest: () => CaptureRequest;
  readonly zone: string;
}

export function KeepPanel({ keeper, newRequest, zone }: KeepPanelProps) {
  const [step, setStep] = useState<Step>({ at: 'ready' });
  const request = useRef<CaptureRequest | undefined>(undefined);
  const button = useRef<HTMLButtonElement>(null);
  const outcome = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (step.at === 'kept') outcome.current?.focus();
    else button.current?.focus();
  }, [step.at]);

  const keep = async () => {
    if (step.at === 'working') return;
    request.current ??= newRequest();
    setStep({ at: 'working' });
    const outcome = await askToKeep(request.current, keeper);
    setStep('kept' in outcome ? { at: 'kept', receipt: outcome.kept } : { at: 'not-kept', reason: outcome.notKept });
  };

  return (
    <section class="panel" aria-labelledby="keep-title">
      {step.at === 'kept' ? (
        <div class="stack" data-part="receipt" data-request={step.receipt.id}>
          <h2 id="keep-title" tabIndex={-1} ref={outcome}>
            {keptWhat(step.receipt)}
          </h2>
          <p dir="auto">{step.receipt.title}</p>
          <ReceiptFacts receipt={step.receipt} zone={zone} />
        </div>
      ) : (
        <>
          <h2 id="keep-title" class="visually-hidden">
            Keep a record
          </h2>
          {step.at === 'not-kept' && (
            <p class="notice wrong" data-part="problem">
              {step.reason}
            </p>
          )}
          <button
            ref={button}
            type="button"
            class="button primary"
            data-action={step.at === 'not-kept' ? 'try-again' : 'keep'}
            aria-disabled={step.at === 'working'}
            onClick={keep}
          >
            {step.at === 'working' ? 'Keeping…' : step.at === 'not-kept' ? 'Try again' : 'Keep this conversation'}
          </button>
          {step.at === 'ready' && <p class="quiet small">Stores the conversation open on this page, once, as it is shown now.</p>}
        </>
      )}
      <p class="visually-hidden" role="status">
        {announcement(step)}
      </p>
    </section>
  );
}

const keptWhat = ({ messages, attachments }: Receipt): string =>
  `Kept: ${count(messages, 'message')}${attachments > 0 ? ` and ${count(attachments, 'attachment')}` : ''}`;

function announcement(step: Step): string {
  if (step.at === 'working') return 'Keeping the conversation. This can take a few seconds.';
  if (step.at === 'kept') return `${keptWhat(step.receipt)}.`;
  return step.at === 'not-kept' ? step.reason : '';
}
