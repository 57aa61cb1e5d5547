import { useId, useState } from 'preact/hooks';
import { type GridRow, gridOf } from '../../../lib/core/preparation/grid';
import type { PreparedEntry } from '../../../lib/core/preparation/preparation';
import type { WordKey } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';
import { AREA_WORDS, WELFARE_WORDS } from './names';

interface GridViewProps {
  readonly entries: readonly PreparedEntry[];
  /** Aliases. */
  readonly childrenOfCase: readonly string[];
  readonly onOpen: (id: string) => void;
}

/** Where the entries stand among Cafcass' guidance areas and the welfare checklist. Its empty lines are shown and never counted. */
export function GridView({ entries, childrenOfCase, onOpen }: GridViewProps) {
  const say = useSay();
  const id = useId();
  const [child, setChild] = useState('');
  const { areas, welfare, unplaced } = gridOf(entries, childrenOfCase.includes(child) ? child : undefined);
  const numbers = new Map(entries.map((entry, at) => [entry.id, at + 1]));
  const links = (ids: readonly string[]) =>
    ids.map((entry) => (
      <button
        key={entry}
        type="button"
        class="chip"
        data-action="open-entry"
        aria-label={say('prepare.grid.open', numbers.get(entry) ?? 0)}
        onClick={() => onOpen(entry)}
      >
        {numbers.get(entry)}
      </button>
    ));
  const table = <Name extends string>(title: WordKey, rows: readonly GridRow<Name>[], names: Readonly<Record<Name, WordKey>>) => (
    <table class="grid">
      <caption>{say(title)}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{say('prepare.grid.place')}</th>
          <th scope="col">{say('prepare.grid.entries')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, entries: ids }) => (
          <tr key={name} data-place={name}>
            <th scope="row">{say(names[name])}</th>
            <td>{ids.length === 0 ? <span class="quiet">{say('prepare.grid.nothing')}</span> : <span class="used">{links(ids)}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <section class="panel" data-part="grid" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{say('prepare.grid.title')}</h3>
      <p class="quiet small">{say('prepare.grid.what')}</p>
      {childrenOfCase.length > 1 && (
        <div class="prepare-form">
          <div class="field">
            <label for={`${id}-child`}>{say('prepare.grid.whose')}</label>
            <select id={`${id}-child`} autoComplete="off" value={child} onChange={({ currentTarget }) => setChild(currentTarget.value)}>
              <option value="">{say('prepare.grid.all')}</option>
              {childrenOfCase.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </div>
        </div>
      )}
      {table('prepare.entries.areas', areas, AREA_WORDS)}
      {table('prepare.entries.welfare', welfare, WELFARE_WORDS)}
      {unplaced.length > 0 && (
        <p class="row">
          {say({ key: 'prepare.grid.unplaced', count: unplaced.length })} <span class="used">{links(unplaced)}</span>
        </p>
      )}
    </section>
  );
}
