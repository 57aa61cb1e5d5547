import { PickItem } from '../../components/desk/export/pick-item';
import { pickStore } from '../../components/desk/export/picks';
import { ExportRoom } from '../../components/desk/export/room';
import type { Visit } from '../../components/desk/room';
import type { ExportDoor } from '../../lib/core/export/door';
import type { Preparation } from '../../lib/core/preparation/preparation';
import type { Archive } from '../../lib/platform/archive/archive';
import { connect } from '../../lib/platform/archive/db';
import { upgrades } from '../../lib/platform/archive/upgrades';
import type { TimelineClient } from '../../lib/platform/timeline/client';
import { onLockChange, unlockedHere } from '../../lib/platform/vault/session-key';
import { sealedWork } from '../../lib/platform/work/sealed-work';

/** Names what this room remembers. */
const WORK = 'export';

/** @param startTimeline asked for when the room is first gone to: what is found here is not what is found in the timeline. */
export function exportIn(archive: Archive, door: ExportDoor, zone: string, startTimeline: () => TimelineClient) {
  const picks = pickStore();
  const work = sealedWork({ connect: () => connect('evenkeel', upgrades, () => undefined), crypto, unlocked: unlockedHere });
  const memory = { read: () => work.read(WORK), keep: (remembered: unknown) => work.keep(WORK, remembered) };
  let timeline: TimelineClient | undefined;
  onLockChange(async () => timeline?.unlock(await unlockedHere()));
  const conversationOf = async (entry: number) => {
    const content = (await archive.entry(entry))?.content;
    return content?.kind === 'capture' ? content.record.conversationKey : undefined;
  };
  // Only we seal it, so its shape is ours.
  const preparation = async () => (await work.read('prepare')) as Preparation | undefined;
  return {
    pick: (number: number) => <PickItem {...{ number, picks }} />,
    room: (visit: Visit) => {
      timeline ??= startTimeline();
      return (
        <ExportRoom {...visit} {...{ door, timeline, memory, picks, preparation, zone, conversationOf }} language={navigator.language} />
      );
    },
  };
}
