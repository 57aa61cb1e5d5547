import type { ExportStep } from '../../../lib/core/export/door';
import type { WordKey } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';
import { Section } from './section';

const STEPS: Readonly<Record<ExportStep['what'], WordKey>> = {
  reading: 'export.make.steps.reading',
  originals: 'export.make.steps.originals',
  papers: 'export.make.steps.papers',
  packing: 'export.make.steps.packing',
  encrypting: 'export.make.steps.encrypting',
};

/** How far the pack is, with the way to stop it. */
export function MakingView({ step, onStop }: { readonly step: ExportStep | undefined; readonly onStop: () => void }) {
  const say = useSay();
  return (
    <Section part="making" title="export.make.making">
      <p role="status">{say(STEPS[step?.what ?? 'reading'])}</p>
      <div class="row">
        <progress
          aria-label={say('export.make.making')}
          {...(step && step.of > 0 && { max: step.of, value: Math.min(step.done, step.of) })}
        />
        <button type="button" class="button" data-action="stop-export" onClick={onStop}>
          {say('export.make.stop')}
        </button>
      </div>
      <p class="quiet small">{say('export.make.stay')}</p>
    </Section>
  );
}
