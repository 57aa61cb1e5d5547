import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FoundItems, TimelineDoor, TimelineFacts, TimelineQuery } from '../../../lib/core/timeline/door';
import type { Said } from '../../../lib/core/words/said';
import { troubleOf } from '../trouble';
import { latestOnly } from './latest-only';
import { type RowWindows, rowWindows } from './row-windows';

export const EVERYTHING: TimelineQuery = { words: '', order: 'earliest-first' };

/** Flags are read in the background; how far that is, is asked again after this long. In milliseconds. */
const ASK_AGAIN = 3000;

export interface FoundRows extends FoundItems {
  readonly query: TimelineQuery;
  readonly rows: RowWindows;
}

/** What the timeline shows: what there is, what was asked, and what was found. */
export function useTimeline(door: TimelineDoor, head: number, here: boolean) {
  const [facts, setFacts] = useState<TimelineFacts>();
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>();
  const [query, setQuery] = useState(EVERYTHING);
  const [found, setFound] = useState<FoundRows>();
  const [trouble, setTrouble] = useState<Said>();
  const [attempt, setAttempt] = useState(0);
  /** How often the door was opened, each time after something was filed. */
  const [opened, setOpened] = useState(0);
  const [, arrived] = useState(0);

  const failed = useRef((error: unknown) => setTrouble(troubleOf(error, 'timeline.notRead'))).current;

  useEffect(() => {
    let left = false;
    setTrouble(undefined);
    door
      .open((done, total) => left || setProgress({ done, total }))
      .then(
        (now) => {
          if (left) return;
          setFacts(now);
          setOpened((before) => before + 1);
        },
        (error: unknown) => left || failed(error),
      )
      .then(() => left || setProgress(undefined));
    return () => {
      left = true;
    };
  }, [door, head, attempt, failed]);

  const unread = facts !== undefined && facts.flagged < facts.items;
  useEffect(() => {
    if (!here || !unread) return;
    const again = setTimeout(() => void door.open().then(setFacts, () => undefined), ASK_AGAIN);
    return () => clearTimeout(again);
  }, [door, here, unread, facts]);

  const find = useMemo(
    () =>
      latestOnly(
        (asked: TimelineQuery) => door.find(asked),
        (items, asked) => {
          const rows = rowWindows(
            (from, count) => door.rows(items.list, from, count),
            (error) => (error === undefined ? arrived((before) => before + 1) : failed(error)),
          );
          setFound({ ...items, query: asked, rows });
        },
        failed,
      ),
    [door, failed],
  );
  useEffect(() => {
    if (opened > 0) find(query);
  }, [find, query, opened]);

  return { facts, opened, progress, query, setQuery, found, trouble, tryAgain: () => setAttempt((before) => before + 1) };
}
