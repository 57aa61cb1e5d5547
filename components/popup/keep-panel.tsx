import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaptureRequest, Receipt } from '../../lib/core/evidence/capture';
import type { Said, Say } from '../../lib/core/words/said';
import { keptWhat } from '../style/kept-what';
import { ReceiptFacts } from '../style/receipt';
import { useSay } from '../words/words';
import { askToKeep, type Keeper, type Then } from './ask-to-keep';

type Step =
  | { readonly at: 'ready' }
  | { readonly at: 'working' }
  | { readonly at: 'kept'; readonly receipt: Receipt }
  | { readonly at: 'not-kept'; readonly reason: Said };

export interface KeepPanelProps {
  readonly keeper: Keeper;
  /**
   * Called once: every further try is the same request, so that a conversation kept after all is not kept twice.
   * @param choose Whether to choose among the messages first.
   */
  readonly newRequest: (choose?: true) => CaptureRequest;
  readonly zone: string;
}

export function KeepPanel({ keeper, newRequest, zone }: KeepPanelProps) {
  const say = useSay();
  const [step, setStep] = useState<Step>({ at: 'ready' });
  const request = useRef<CaptureRequest | undefined>(undefined);
  const button = useRef<HTMLButtonElement>(null);
  const outcome = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (step.at === 'kept') outcome.current?.focus();
    else button.current?.focus();
  }, [step.at]);

  const keep = async (choose?: true, then?: Then) => {
    if (step.at === 'working') return;
    request.current ??= newRequest(choose);
    setStep({ at: 'working' });
    const outcome = await askToKeep(request.current, keeper, then);
    setStep('kept' in outcome ? { at: 'kept', receipt: outcome.kept } : { at: 'not-kept', reason: outcome.notKept });
  };

  return (
    <section class="panel" aria-labelledby="keep-title">
      {step.at === 'kept' ? (
        <div class="stack" data-part="receipt" data-request={step.receipt.id}>
          <h2 id="keep-title" tabIndex={-1} ref={outcome}>
            {say('popup.keep.kept', keptWhat(step.receipt))}
          </h2>
          <p dir="auto" lang="">
            {step.receipt.title}
          </p>
          <ReceiptFacts receipt={step.receipt} zone={zone} />
        </div>
      ) : (
        <>
          <h2 id="keep-title" class="visually-hidden">
            {say('popup.keep.title')}
          </h2>
          {step.at === 'not-kept' && (
            <p class="notice wrong" data-part="problem">
              {say(step.reason)}
            </p>
          )}
          <button
            ref={button}
            type="button"
            class="button primary"
            data-action={step.at === 'not-kept' ? 'try-again' : 'keep'}
            aria-disabled={step.at === 'working'}
            onClick={() => keep()}
          >
            {say(LABEL[step.at])}
          </button>
          {step.at === 'ready' && (
            <div class="row">
              <button type="button" class="button" data-action="choose" onClick={() => keep(true)}>
                {say('popup.keep.choose')}
              </button>
              <button
                type="button"
                class="button"
                data-action="keep-and-export"
                aria-describedby="export-what"
                onClick={() => keep(undefined, 'export')}
              >
                {say('popup.keep.export')}
              </button>
            </div>
          )}
          {step.at === 'ready' && <p class="quiet small">{say('popup.keep.what')}</p>}
          {step.at === 'ready' && (
            <p class="visually-hidden" id="export-what">
              {say('popup.keep.exportWhat')}
            </p>
          )}
        </>
      )}
      <p class="visually-hidden" role="status">
        {announcement(step, say)}
      </p>
    </section>
  );
}

const LABEL = { ready: 'popup.keep.keep', working: 'popup.keep.keeping', 'not-kept': 'popup.keep.tryAgain' } as const;

function announcement(step: Step, say: Say): string {
  if (step.at === 'working') return say('popup.keep.keepingHeard');
  if (step.at === 'kept') return `${say('popup.keep.kept', keptWhat(step.receipt))}.`;
  return step.at === 'not-kept' ? say(step.reason) : '';
}
