import { useId } from 'preact/hooks';
import type { ImportProgress } from '../../../lib/core/imports/import-steps';
import { useSay } from '../../words/words';
import { writtenSize } from '../written-size';

interface WorkingProps {
  readonly file: File;
  readonly progress: ImportProgress;
  readonly stopping: boolean;
  readonly cancel: () => void;
}

/** How far it is, and the way out. */
export function Working({ file, progress: { step, bytes, size, messages }, stopping, cancel }: WorkingProps) {
  const say = useSay();
  const id = useId();
  const filed = step === 'comparing';
  return (
    <section class="panel" aria-labelledby={`${id}-title`} aria-busy="true" data-part="working">
      <h3 id={`${id}-title`} tabIndex={-1}>
        <span dir="auto" lang="">
          {file.name}
        </span>
      </h3>
      <p role="status" data-part="working-step">
        {say(stopping && !filed ? 'bringIn.cancelling' : `bringIn.progress.${step}`)}
      </p>
      <progress
        aria-label={say(`bringIn.progress.${step}`)}
        max={size || undefined}
        value={step === 'filing' || filed ? undefined : bytes}
      />
      <p class="quiet small">
        {say('bringIn.progress.bytes', writtenSize(Math.min(bytes, size), say), writtenSize(size, say))}
        {messages > 0 && ` · ${say({ key: 'bringIn.progress.messages', count: messages })}`}
      </p>
      <p class="quiet small">{say(filed ? 'bringIn.progress.filed' : 'bringIn.progress.stay')}</p>
      {!filed && (
        <button type="button" class="button" data-action="cancel-import" aria-disabled={stopping} onClick={() => stopping || cancel()}>
          {say('bringIn.cancel')}
        </button>
      )}
    </section>
  );
}
