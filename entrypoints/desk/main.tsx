import { render } from 'preact';
import { browser } from 'wxt/browser';
import { ConversationsRoom } from '../../components/desk/conversations-room';
import { Desk } from '../../components/desk/desk';
import { ItemView } from '../../components/desk/item/item-view';
import { KeepSafeRoom } from '../../components/desk/keep-safe/room';
import { StampPanel } from '../../components/desk/keep-safe/stamp-panel';
import type { Rooms } from '../../components/desk/room';
import { TimelineRoom } from '../../components/desk/timeline/timeline-room';
import { NEUTRAL_PAGE } from '../../components/style/neutral-page';
import { Words } from '../../components/words/words';
import { webDigest } from '../../lib/core/evidence/digest';
import { openArchive } from '../../lib/platform/archive/open';
import { verifyKept } from '../../lib/platform/archive/verify';
import { exportsIn } from '../../lib/platform/exporting/export-client';
import { offering } from '../../lib/platform/exporting/offering';
import { leaving } from '../../lib/platform/leave';
import { send } from '../../lib/platform/messaging/send';
import { stampsOf } from '../../lib/platform/stamp/stamps';
import { timelineIn } from '../../lib/platform/timeline/client';
import { onLockChange, unlockedHere, used } from '../../lib/platform/vault/session-key';
import { say } from '../../lib/platform/words';
import { bringInRoom } from './bring-in';
import { conversationsOf } from './conversations';
import { copiesIn } from './copies';
import { exportIn } from './export';
import { itemsOf } from './items';
import { untilUnlocked } from './lock';
import { logOf } from './log';
import { forgetDeletedIn, notesRoom } from './notes';
import { pictureOf } from './picture-of';
import { prepareRoom } from './prepare';
import { vaultPanels } from './vault-panels';

document.documentElement.lang = say('language');
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const onLeave = leaving(NEUTRAL_PAGE);
const guard = await untilUnlocked(onLeave);
document.title = say('desk.title');

const archive = openArchive();
const digest = webDigest(crypto.subtle);
const vault = await vaultPanels(guard, zone);
const timeline = timelineIn(new Worker('/timeline.js'), zone, await unlockedHere());
onLockChange(async () => timeline.unlock(await unlockedHere()));
const items = itemsOf(archive, timeline, () => forgetDeletedIn(archive));
const conversations = conversationsOf(archive);
const copies = copiesIn(archive, zone);
const stamps = stampsOf(archive);
const openPicture = pictureOf(archive.bytes);

const packs = exportsIn({
  startWorker: () => new Worker('/export-worker.js'),
  unlocked: unlockedHere,
  offering: offering(navigator.locks, () => void send('export.left', undefined).catch(() => undefined)),
});
const exporting = exportIn(archive, packs, zone, () => {
  const own = timelineIn(new Worker('/timeline.js'), zone, undefined);
  void unlockedHere().then(own.unlock);
  return own;
});

const onLog = logOf(archive);
const imported = async () => (await timeline.open()).conversations.filter(({ source }) => source !== 'web');

const rooms: Rooms = {
  timeline: (visit) => (
    <>
      {copies.hint(visit)}
      <TimelineRoom
        {...visit}
        {...{ door: timeline, zone }}
        item={(number, read) => <ItemView {...visit} {...{ number, read, zone, openPicture, door: items }} also={exporting.pick(number)} />}
      />
      {visit.head === 0 && copies.restore(visit)}
    </>
  ),
  conversations: (visit) => <ConversationsRoom {...visit} {...conversations} {...{ zone, openPicture, imported }} />,
  notes: notesRoom(archive, zone, async (number) => (await timeline.item(number))?.row.text),
  prepare: prepareRoom(archive, timeline, zone),
  'bring-in': bringInRoom(archive, zone),
  export: exporting.room,
  'keep-safe': (visit) => (
    <KeepSafeRoom
      {...{ zone, onLog }}
      head={visit.head}
      last={vault.erase}
      onCheck={async (progress) => {
        const { number: total } = await archive.head();
        return verifyKept(archive, digest, ({ entries: done }) => {
          // Nobody has to sit by while it checks.
          void used();
          progress({ done, total });
        });
      }}
    >
      {vault.passphrase}
      {copies.panels(visit)}
      <StampPanel door={stamps} zone={zone} head={visit.head} filed={() => void visit.filed()} />
    </KeepSafeRoom>
  ),
};

const latest = async () => (await archive.head()).number;

render(
  <Words say={say}>
    <Desk
      rooms={rooms}
      latest={latest}
      onOpenSettings={() => location.assign(browser.runtime.getURL('/options.html'))}
      notice={vault.notice}
      lockNow={vault.lockNow}
      onLeave={onLeave}
    />
  </Words>,
  document.body,
);
