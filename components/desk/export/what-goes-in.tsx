import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { itemId } from '../../../lib/core/evidence/items';
import { MOST_CONTEXT } from '../../../lib/core/export/choices';
import type { TimelineDoor, TimelineFacts, TimelineQuery, TimelineRow } from '../../../lib/core/timeline/door';
import type { Said, WordKey } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';
import { Chips, Filters } from '../timeline/filters';
import { latestOnly } from '../timeline/latest-only';
import { RowList } from '../timeline/row-list';
import { rowWindows } from '../timeline/row-windows';
import type { FoundRows } from '../timeline/use-timeline';
import { troubleOf } from '../trouble';
import { type PickStore, usePicks } from './picks';
import { Field, Section, Ticks } from './section';

/** What is looked for, and whether that counts or only what was put in one by one. */
export interface Wanted {
  readonly which: 'found' | 'picked';
  readonly query: TimelineQuery;
}

interface WhatGoesInProps {
  readonly door: TimelineDoor;
  readonly facts: TimelineFacts;
  readonly wanted: Wanted;
  readonly onWanted: (wanted: Wanted) => void;
  readonly context: number;
  readonly onContext: (context: number) => void;
  readonly picks: PickStore;
  readonly zone: string;
}

const WHICH = [
  { value: 'found', label: 'export.what.found' },
  { value: 'picked', label: 'export.what.picked' },
] as const;

/** What is chosen of the archive, with the list of it. */
export function WhatGoesIn({ door, facts, wanted, onWanted, context, onContext, picks, zone }: WhatGoesInProps) {
  const say = useSay();
  const { put, left } = usePicks(picks);
  const { which, query } = wanted;
  const asked = useMemo<TimelineQuery>(
    () => (which === 'found' ? query : { words: '', order: 'earliest-first', only: put }),
    [which, query, put],
  );
  const { found, trouble } = useFound(door, facts, asked);
  const onQuery = (next: TimelineQuery) => onWanted({ ...wanted, query: next });
  const leaveOut = useCallback(
    ({ number }: TimelineRow) => {
      const isLeft = left.includes(number);
      const id = itemId(number);
      return (
        <button
          type="button"
          class="button beside"
          data-action="leave-out"
          data-of={number}
          aria-pressed={isLeft}
          aria-label={say(isLeft ? 'export.what.putBackOf' : 'export.what.leaveOutOf', id)}
          onClick={() => picks.pick(number, isLeft ? undefined : 'left')}
        >
          {say(isLeft ? 'export.what.isOut' : 'export.what.leaveOut')}
        </button>
      );
    },
    [left, picks, say],
  );

  return (
    <Section part="what-goes-in" title="export.what.title">
      <Ticks
        legend="export.what.which"
        type="radio"
        name="which"
        options={WHICH}
        chosen={[which]}
        onChoose={(value) => onWanted({ ...wanted, which: value })}
      />
      {which === 'found' ? (
        <>
          <Field name="words" label="export.what.search" value={query.words} onInput={(words) => onQuery({ ...query, words })} />
          <Filters facts={facts} query={query} onQuery={onQuery} />
          <Chips facts={facts} query={query} onQuery={onQuery} />
        </>
      ) : (
        <div role="status">
          {put.length === 0 && (
            <p class="notice" data-part="picked-none">
              {say('export.what.pickedNone')}
            </p>
          )}
        </div>
      )}
      <Picked part="put" title="export.what.put" numbers={put} onTakeOff={(number) => picks.pick(number, undefined)} />
      <Picked part="left" title="export.what.left" numbers={left} onTakeOff={(number) => picks.pick(number, undefined)} />
      <Field
        name="context"
        label="export.what.context"
        type="number"
        min={0}
        max={MOST_CONTEXT}
        value={String(context)}
        what={say('export.what.contextWhat')}
        onInput={(value) => onContext(Math.min(MOST_CONTEXT, Math.max(0, Math.trunc(Number(value)) || 0)))}
      />
      {trouble && (
        <p class="notice wrong" role="alert">
          {say(trouble)}
        </p>
      )}
      {found && (
        <div class="preview">
          <h4>{say('export.what.list')}</h4>
          <p role="status" class="small" data-part="found">
            {found.total === 0 ? say('export.what.noneFound') : say({ key: 'export.items', count: found.total })}
          </p>
          {found.total > 0 && <RowList found={found} zone={zone} open={undefined} jump={undefined} beside={leaveOut} />}
        </div>
      )}
    </Section>
  );
}

interface PickedProps {
  readonly part: string;
  readonly title: WordKey;
  readonly numbers: readonly number[];
  readonly onTakeOff: (number: number) => void;
}

function Picked({ part, title, numbers, onTakeOff }: PickedProps) {
  const say = useSay();
  if (numbers.length === 0) return null;
  return (
    <div class="stack" data-part={`items-${part}`}>
      <h4>{say(title)}</h4>
      <ul class="chips">
        {numbers.map((number) => (
          <li key={number}>
            <button type="button" class="chip" data-action="take-off" onClick={() => onTakeOff(number)}>
              {itemId(number)} <span aria-hidden="true">×</span>
              <span class="visually-hidden">{say('export.what.takeOff')}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The rows of what a question finds, asked again when it or the archive changes. */
function useFound(door: TimelineDoor, facts: TimelineFacts, query: TimelineQuery) {
  const [found, setFound] = useState<FoundRows>();
  const [trouble, setTrouble] = useState<Said>();
  const [, arrived] = useState(0);
  const find = useMemo(() => {
    const failed = (error: unknown) => setTrouble(troubleOf(error, 'timeline.notRead'));
    return latestOnly(
      (asked: TimelineQuery) => door.find(asked),
      (items, asked) => {
        const rows = rowWindows(
          (from, count) => door.rows(items.list, from, count),
          (error) => (error === undefined ? arrived((before) => before + 1) : failed(error)),
        );
        setTrouble(undefined);
        setFound({ ...items, query: asked, rows });
      },
      failed,
    );
  }, [door]);
  useEffect(() => find(query), [find, query, facts]);
  return { found, trouble };
}
