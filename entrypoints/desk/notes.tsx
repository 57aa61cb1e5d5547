import { NotesRoom } from '../../components/desk/notes/room';
import type { Visit } from '../../components/desk/room';
import type { LookUpItem } from '../../components/desk/use-looked-up';
import type { Archive } from '../../lib/platform/archive/archive';
import { connect } from '../../lib/platform/archive/db';
import { upgrades } from '../../lib/platform/archive/upgrades';
import { forgetDeleted } from '../../lib/platform/notes/deleted';
import { notesIn } from '../../lib/platform/notes/notes';
import { unfinishedNotes } from '../../lib/platform/notes/unfinished';
import { noteKey } from '../../lib/platform/settings/note-key';
import { unlockedHere } from '../../lib/platform/vault/session-key';

const unfinished = () => unfinishedNotes({ connect: () => connect('evenkeel', upgrades, () => undefined), crypto, unlocked: unlockedHere });

export const forgetDeletedIn = (archive: Archive): Promise<void> => forgetDeleted(archive, unfinished());

/** The room of the notes, over the archive that the desk has open. */
export function notesRoom(archive: Archive, zone: string, lookUp: LookUpItem) {
  const door = notesIn(archive, unfinished());
  return (visit: Visit) => <NotesRoom {...visit} {...{ door, zone, lookUp }} letterKey={noteKey} now={() => new Date()} />;
}
