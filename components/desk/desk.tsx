import type { ComponentChild } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { WordKey } from '../../lib/core/words/said';
import { LeaveLimits, LeaveQuickly } from '../style/leave-quickly';
import { useSay } from '../words/words';
import { hashOf, type Place, ROOMS, type RoomName } from './place';
import type { Rooms, Visit } from './room';
import { useHead } from './use-head';
import { usePlace } from './use-place';

export interface DeskProps {
  readonly rooms: Rooms;
  /** Number of the last entry: tells without reading it all whether anything was filed. */
  readonly latest: () => Promise<number>;
  /** Above every room: what has to be seen first. */
  readonly notice?: ComponentChild;
  /** Locks the desk, from wherever one is. */
  readonly lockNow?: ComponentChild;
  readonly onOpenSettings: () => void;
  readonly onLeave: () => void;
}

const NAMES: Readonly<Record<RoomName, WordKey>> = {
  timeline: 'desk.rooms.timeline',
  conversations: 'desk.rooms.conversations',
  notes: 'desk.rooms.notes',
  prepare: 'desk.rooms.prepare',
  'bring-in': 'desk.rooms.bringIn',
  export: 'desk.rooms.export',
  'keep-safe': 'desk.rooms.keepSafe',
};

/** What everybody who keeps a record comes back to: a bar with the way out, the rooms, and the room that one is in. */
export function Desk({ rooms, latest, notice, lockNow, onOpenSettings, onLeave }: DeskProps) {
  const say = useSay();
  return (
    <div class="desk">
      <header class="bar">
        <LeaveQuickly onLeave={onLeave} />
        <div class="row">
          <h1>{say('desk.title')}</h1>
          {lockNow}
        </div>
      </header>
      {notice}
      <Inside rooms={rooms} latest={latest} />
      <footer class="limits">
        <p>
          <button type="button" class="button" data-action="open-settings" onClick={onOpenSettings}>
            {say('popup.openSettings')}
          </button>
        </p>
        <p class="quiet small">{say('desk.limits')}</p>
        <LeaveLimits />
      </footer>
    </div>
  );
}

function Inside({ rooms, latest }: Pick<DeskProps, 'rooms' | 'latest'>) {
  const say = useSay();
  const [place, go] = usePlace();
  const [head, filed] = useHead(latest);
  const [wanted, setWanted] = useState<Visit['wanted']>();
  const showConversation = (conversation: string) => {
    setWanted({ conversation });
    go({ room: 'timeline' });
  };
  const last = useRef(new Map<RoomName, Place>());
  last.current.set(place.room, place);
  const arrival = useRef(place.room);
  return (
    <>
      <nav class="rooms" aria-label={say('desk.rooms.menu')}>
        <ul>
          {ROOMS.map((room) => (
            <li key={room}>
              <a href={hashOf({ room })} data-go={room} aria-current={room === place.room ? 'page' : undefined}>
                {say(NAMES[room])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        {ROOMS.map((room) => {
          const lastPlace = last.current.get(room);
          const here = room === place.room;
          return (
            lastPlace && (
              <Room key={room} room={room} place={lastPlace} here={here} arrived={room === arrival.current}>
                {head !== undefined &&
                  rooms[room]({ place: lastPlace, here, head, go, showConversation, ...(wanted && { wanted }), filed })}
              </Room>
            )
          );
        })}
      </main>
    </>
  );
}

interface RoomProps {
  readonly room: RoomName;
  readonly place: Place;
  readonly here: boolean;
  /** The desk was opened here: then it is read from its start, and the focus stays where it is. */
  readonly arrived: boolean;
  /** Nothing before the archive has answered. */
  readonly children: ComponentChild;
}

function Room({ room, place, here, arrived, children }: RoomProps) {
  const say = useSay();
  const title = useRef<HTMLHeadingElement>(null);
  const wasHere = useRef(arrived);
  useEffect(() => {
    // A place inside a room has a heading of its own.
    if (here && !wasHere.current && (place.number === undefined || room === 'export')) title.current?.focus();
    wasHere.current = here;
  }, [here]);
  return (
    <section class="room" data-room={room} aria-labelledby={`room-${room}`} hidden={!here}>
      {/* The menu shows it already. */}
      <h2 class="visually-hidden" id={`room-${room}`} tabIndex={-1} ref={title}>
        {say(NAMES[room])}
      </h2>
      {children || (
        <p class="quiet loading" role="status">
          {say('desk.openingArchive')}
        </p>
      )}
    </section>
  );
}
