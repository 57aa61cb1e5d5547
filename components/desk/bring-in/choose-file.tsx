import { useId, useRef, useState } from 'preact/hooks';
import type { Said } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';

interface ChooseFileProps {
  readonly onFile: (file: File) => void;
  /** What became of the file before. */
  readonly said?: Said;
  readonly wrong: boolean;
}

/** Any file, chosen or dropped. */
export function ChooseFile({ onFile, said, wrong }: ChooseFileProps) {
  const say = useSay();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [hint, setHint] = useState<Said>();

  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (!file) return;
    if ((files?.length ?? 0) > 1) setHint({ key: 'bringIn.choose.one' });
    onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer?.items[0]?.webkitGetAsEntry()?.isDirectory) setHint({ key: 'bringIn.choose.folder' });
    else take(event.dataTransfer?.files);
  };

  return (
    <section
      class="panel choose"
      aria-labelledby={`${id}-title`}
      data-part="choose-file"
      data-over={over ? 'true' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h3 id={`${id}-title`} tabIndex={-1}>
        {say('bringIn.choose.title')}
      </h3>
      {said && (
        <p class={wrong ? 'notice wrong' : 'notice good'} role={wrong ? 'alert' : 'status'} data-part="bring-in-said">
          {say(said)}
        </p>
      )}
      <p>{say('bringIn.choose.what')}</p>
      <div class="row">
        <input
          ref={input}
          class="visually-hidden"
          type="file"
          tabIndex={-1}
          aria-hidden="true"
          autocomplete="off"
          data-part="file-input"
          onChange={({ currentTarget }) => {
            take(currentTarget.files);
            // The same file can then be chosen again.
            currentTarget.value = '';
          }}
        />
        <button type="button" class="button primary" data-action="choose-file" onClick={() => input.current?.click()}>
          {say('bringIn.choose.button')}
        </button>
        <span class="quiet small">{say('bringIn.choose.drop')}</span>
      </div>
      <p role="status" class="small">
        {hint ? say(hint) : ''}
      </p>
    </section>
  );
}
