import { useEffect, useRef, useState } from 'preact/hooks';
import type { PrepareDoor } from '../../../lib/core/preparation/door';
import { isEmpty, itemsNamed, newEntry, type PreparedEntry } from '../../../lib/core/preparation/preparation';
import type { TimelineDoor } from '../../../lib/core/timeline/door';
import type { Said } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';
import type { Visit } from '../room';
import { troubleOf } from '../trouble';
import type { LookUpItem } from '../use-looked-up';
import { CasePanel } from './case-panel';
import { DraftView } from './draft-view';
import { EntryPanel } from './entry-panel';
import { ForgetLine } from './forget-line';
import { GridView } from './grid-view';
import { HappeningPanel } from './happening-panel';
import { NudgesView } from './nudges-view';
import { SafetyPanel } from './safety-panel';
import { type Score, Scoring } from './sharpness';
import { type Kept, usePreparation } from './use-preparation';

export interface PrepareRoomProps extends Pick<Visit, 'here' | 'go'> {
  readonly door: PrepareDoor;
  readonly timeline: Pick<TimelineDoor, 'firstOf' | 'item'>;
  readonly lookUp: LookUpItem;
  readonly zone: string;
  readonly newId: () => string;
  /** A second opinion on sentences; absent: the rules alone are asked. */
  readonly score?: Score;
}

/** Preparing for Cafcass: what is asked, what is happening for the child, one point after the other with its items, and where they stand. */
export function PrepareRoom({ door, timeline, lookUp, zone, newId, score, here, go }: PrepareRoomProps) {
  const say = useSay();
  const { preparation, opened, kept, safety, open, write, flush, forget } = usePreparation(door, here);
  const [openEntry, setOpenEntry] = useState<string>();
  const [removed, setRemoved] = useState<{ readonly entry: PreparedEntry; readonly at: number }>();
  const [told, setTold] = useState('');
  const [trouble, setTrouble] = useState<Said>();
  const addButton = useRef<HTMLButtonElement>(null);
  const { entries, children } = preparation;
  const picker = { find: timeline.firstOf, lookUp, zone, onOpen: (number: number) => go({ room: 'timeline', number }) };

  const add = () => {
    const entry = newEntry(newId());
    setRemoved(undefined);
    setTold(say('prepare.entries.added', entries.length + 1));
    setOpenEntry(entry.id);
    write((before) => ({ ...before, entries: [...before.entries, entry] }));
  };
  const remove = (entry: PreparedEntry, at: number) => {
    write((before) => ({ ...before, entries: before.entries.filter(({ id }) => id !== entry.id) }));
    setTold(say('prepare.entries.removed'));
    setRemoved({ entry, at });
    addButton.current?.focus();
  };
  const putBack = () => {
    if (!removed) return;
    write((before) => ({ ...before, entries: before.entries.toSpliced(removed.at, 0, removed.entry) }));
    setOpenEntry(removed.entry.id);
    setRemoved(undefined);
    setTold('');
  };
  const latestEntry = entries.find(({ id }) => id === openEntry);
  useEffect(() => {
    // The element is drawn only now.
    if (latestEntry && latestEntry.text === '') document.querySelector<HTMLElement>('.entry[open] summary')?.focus();
  }, [openEntry]);

  if (opened === 'elsewhere' || typeof opened === 'object')
    return (
      <div class="notice trouble" role="alert" data-part="not-open">
        <p>{opened === 'elsewhere' ? say('prepare.elsewhere') : say(opened.trouble)}</p>
        <button type="button" class="button" data-action="try-again" onClick={open}>
          {say('desk.tryAgain')}
        </button>
      </div>
    );
  if (opened === 'opening') return null;
  return (
    <Scoring.Provider value={score}>
      <div class="stack prepare" onFocusOut={flush}>
        <p>{say('prepare.what')}</p>
        <p class="quiet small">{say('prepare.notAdvice')}</p>
        <KeptLine kept={kept} />
        {trouble && (
          <p class="notice wrong" role="alert">
            {say(trouble)}
          </p>
        )}
        {safety && <SafetyPanel />}
        <CasePanel value={preparation} onChange={write} />
        <HappeningPanel
          name="start"
          label="prepare.happening.start"
          what="prepare.happening.startWhat"
          value={preparation.start}
          onChange={(start) => write((before) => ({ ...before, start }))}
          {...picker}
        />
        <section class="stack" aria-labelledby="prepare-entries">
          <h3 id="prepare-entries">{say('prepare.entries.title')}</h3>
          {entries.length === 0 && <p class="quiet">{say('prepare.entries.none')}</p>}
          {entries.map((entry, at) => (
            <EntryPanel
              key={entry.id}
              {...{ entry, safety, ...picker }}
              at={at + 1}
              childrenOfCase={children}
              open={openEntry === entry.id}
              onToggle={(isOpen) => setOpenEntry(isOpen ? entry.id : undefined)}
              onChange={(changed) =>
                write((before) => ({ ...before, entries: before.entries.map((one) => (one.id === entry.id ? changed : one)) }))
              }
              onRemove={() => remove(entry, at)}
            />
          ))}
          <div class="row">
            <button ref={addButton} type="button" class="button primary" data-action="add-entry" onClick={add}>
              {say('prepare.entries.add')}
            </button>
            <span role="status" class="quiet small">
              {told}
            </span>
            {removed && (
              <button type="button" class="link" data-action="put-back" onClick={putBack}>
                {say('prepare.entries.undo')}
              </button>
            )}
          </div>
        </section>
        <GridView entries={entries} childrenOfCase={children} onOpen={setOpenEntry} />
        <HappeningPanel
          name="end"
          label="prepare.happening.end"
          what="prepare.happening.endWhat"
          value={preparation.end}
          onChange={(end) => write((before) => ({ ...before, end }))}
          {...picker}
        />
        <NudgesView preparation={safety ? { ...preparation, safety: true } : preparation} />
        <DraftView items={itemsNamed(preparation)} item={timeline.item} zone={zone} />
        {!isEmpty(preparation) && (
          <ForgetLine
            onForget={() =>
              void forget().then(
                () => setTrouble(undefined),
                (error: unknown) => setTrouble(troubleOf(error, 'prepare.notKept')),
              )
            }
          />
        )}
      </div>
    </Scoring.Provider>
  );
}

/** Not read out while it is well: it would speak into every pause of the writing. */
function KeptLine({ kept }: { readonly kept: Kept }) {
  const say = useSay();
  if (kept === 'not-kept')
    return (
      <p class="notice wrong" role="alert" data-part="prepare-kept" data-state={kept}>
        {say('prepare.notKept')}
      </p>
    );
  return (
    <p class="quiet small" data-part="prepare-kept" data-state={kept}>
      {kept === 'none' ? '' : say(kept === 'kept' ? 'prepare.kept' : 'prepare.keeping')}
    </p>
  );
}
