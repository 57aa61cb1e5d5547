import { BackupHint } from '../../components/desk/keep-safe/backup-hint';
import { BackupPanel } from '../../components/desk/keep-safe/backup-panel';
import { PlainPanel } from '../../components/desk/keep-safe/plain-panel';
import { RestorePanel } from '../../components/desk/keep-safe/restore-panel';
import { hashOf } from '../../components/desk/place';
import type { Visit } from '../../components/desk/room';
import type { Archive } from '../../lib/platform/archive/archive';
import { copiesOf, forgetStoppedRestoring } from '../../lib/platform/backup/copies';

/** What the rooms show of whole copies: the backup, restoring one, everything in plain. */
export function copiesIn(archive: Archive, zone: string) {
  const door = copiesOf(archive);
  const filedIn = (visit: Visit) => () => void visit.filed();
  const restore = (visit: Visit) => <RestorePanel door={door} filed={filedIn(visit)} />;
  void forgetStoppedRestoring(archive).catch(() => undefined);
  return {
    restore,
    hint: ({ head }: Visit) => <BackupHint {...{ door, head }} href={hashOf({ room: 'keep-safe' })} />,
    panels: (visit: Visit) => (
      <>
        <BackupPanel {...{ door, zone }} head={visit.head} filed={filedIn(visit)} />
        {restore(visit)}
        <PlainPanel door={door} filed={filedIn(visit)} />
      </>
    ),
  };
}
