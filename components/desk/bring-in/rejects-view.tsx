import type { Reject } from '../../../lib/core/imports/importer';
import { useSay } from '../../words/words';
import type { ReadyFile } from './door';

interface RejectsViewProps {
  readonly count: number;
  readonly first: readonly Reject[];
  readonly all: ReadyFile;
}

export function RejectsView({ count, first, all }: RejectsViewProps) {
  const say = useSay();
  return (
    <details data-part="rejects">
      <summary>{say({ key: 'bringIn.rejects.title', count })}</summary>
      <div class="stack">
        <p class="small">{say('bringIn.rejects.what')}</p>
        <ul>
          {first.map(({ at, why, start }) => (
            <li key={`${at} ${start}`}>
              <span lang="en-GB">{say('bringIn.rejects.row', at, why)}</span>
              <blockquote class="start" dir="auto" lang="">
                {start}
              </blockquote>
            </li>
          ))}
        </ul>
        {count > first.length && <p class="quiet small">{say({ key: 'bringIn.rejects.more', count: count - first.length })}</p>}
        <p>
          <a class="button" href={all.address} download={all.name} data-action="save-rejects">
            {say('bringIn.rejects.save')}
          </a>
        </p>
      </div>
    </details>
  );
}
