import { useId, useState } from 'preact/hooks';
import type { PairedConversations } from '../../../lib/core/evidence/pairing';
import type { Said } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';
import { troubleOf } from '../trouble';
import { PairedView } from './paired-view';

type Step =
  | { readonly at: 'ready' }
  | { readonly at: 'working' }
  | { readonly at: 'done'; readonly found: readonly PairedConversations[] }
  | { readonly at: 'failed'; readonly reason: Said };

/** Where a conversation that was kept from two sources differs. Worked out when it is asked for. */
export function SourceDifferences({ pair }: { readonly pair: () => Promise<readonly PairedConversations[]> }) {
  const say = useSay();
  const id = useId();
  const [step, setStep] = useState<Step>({ at: 'ready' });

  const compare = async () => {
    if (step.at === 'working') return;
    setStep({ at: 'working' });
    try {
      setStep({ at: 'done', found: await pair() });
    } catch (error) {
      setStep({ at: 'failed', reason: troubleOf(error, 'bringIn.pairs.failed') });
    }
  };

  return (
    <section class="panel" aria-labelledby={`${id}-title`} data-part="source-differences">
      <h3 id={`${id}-title`}>{say('bringIn.pairs.title')}</h3>
      <p class="small">{say('bringIn.pairs.what')}</p>
      <button type="button" class="button" data-action="compare-sources" aria-disabled={step.at === 'working'} onClick={compare}>
        {say(step.at === 'working' ? 'bringIn.pairs.working' : 'bringIn.pairs.work')}
      </button>
      <div role="status">
        {step.at === 'done' && step.found.length === 0 && <p data-part="no-pairs">{say('bringIn.pairs.none')}</p>}
        {step.at === 'failed' && <p class="notice wrong">{say(step.reason)}</p>}
      </div>
      {step.at === 'done' && step.found.map((paired) => <PairedView key={`${paired.a.key}\n${paired.b.key}`} paired={paired} />)}
    </section>
  );
}
