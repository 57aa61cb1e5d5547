import type { LookUpItem } from '../../components/desk/notes/links-field';
import { NotesRoom } from '../../components/desk/notes/room';
import type { Visit } from '../../components/desk/room';
import type { Archive } from '../../lib/platform/archive/archive';
import { connect } from '../../lib/platform/archive/db';
import { upgrades } from '../../lib/platform/archive/upgrades';
import { notesIn } from '../../lib/platform/notes/notes';
import { unfinishedNotes } from '../../lib/platform/notes/unfinished';

/** The room of the notes, over the archive that the desk has open. */
export function notesRoom(archive: Archive, zone: string, lookUp: LookUpItem) {
  const door = notesIn(archive, unfinishedNotes({ connect: () => connect('evenkeel', upgrades, () => undefined), crypto }));
  return (visit: Visit) => <NotesRoom {...visit} {...{ door, zone, lookUp }} now={() => new Date()} />;
}
