import { useState } from 'preact/hooks';
import { useSay } from '../../words/words';
import { writtenSize } from '../written-size';
import { Assumed } from './assumed';
import type { BringInDoor, BroughtIn, ReadyFile } from './door';
import { FORMAT_WORDS } from './file-facts';
import { RejectsView } from './rejects-view';

interface EarlierFileProps {
  readonly kept: BroughtIn;
  readonly door: Pick<BringInDoor, 'original' | 'rejects'>;
}

type Original = 'not-asked' | 'working' | 'differs' | ReadyFile;

/** The details of one file, and its original. */
export function EarlierFile({ kept, door }: EarlierFileProps) {
  const say = useSay();
  const [original, setOriginal] = useState<Original>('not-asked');
  const [rejected, setRejected] = useState<Awaited<ReturnType<BringInDoor['rejects']>>>();
  const { file } = kept.record;

  const prepare = async () => {
    if (original === 'working') return;
    setOriginal('working');
    setOriginal((await door.original(file).catch(() => undefined)) ?? 'differs');
  };
  const open = () => {
    if (kept.is === 'import' && !rejected) door.rejects(kept.record).then(setRejected, () => undefined);
  };

  return (
    <details onToggle={open}>
      <summary>{say('bringIn.earlier.details')}</summary>
      <div class="stack">
        {kept.is === 'import' && (
          <p class="small">{say('bringIn.earlier.readBy', { key: FORMAT_WORDS[kept.record.format] }, kept.record.formatVersion)}</p>
        )}
        {kept.is === 'exhibit' && (
          <p class="small summary" dir="auto" lang="">
            {kept.record.exhibit.summary}
          </p>
        )}
        <dl class="facts">
          <dt>{say('bringIn.earlier.digest')}</dt>
          <dd>
            <code>{file.sha256}</code>
          </dd>
        </dl>
        {kept.is === 'import' && <Assumed assumed={kept.record.assumed} />}
        {kept.is === 'import' && rejected && <RejectsView count={kept.record.counts.rejected} {...rejected} />}
        <div role="status">{original === 'differs' && <p class="notice wrong">{say('bringIn.earlier.differs')}</p>}</div>
        <p>
          {typeof original === 'object' ? (
            <a class="button" href={original.address} download={original.name} data-action="save-original">
              {say('bringIn.earlier.save', writtenSize(file.size, say))}
            </a>
          ) : (
            <button type="button" class="button" data-action="prepare-original" aria-disabled={original === 'working'} onClick={prepare}>
              {say(original === 'working' ? 'bringIn.earlier.preparing' : 'bringIn.earlier.original')}
            </button>
          )}
        </p>
      </div>
    </details>
  );
}
