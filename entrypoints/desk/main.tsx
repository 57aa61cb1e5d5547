import { render } from 'preact';
import { browser } from 'wxt/browser';
import { ConversationsRoom } from '../../components/desk/conversations-room';
import { Desk } from '../../components/desk/desk';
import { KeepSafeRoom } from '../../components/desk/keep-safe/room';
import type { Rooms } from '../../components/desk/room';
import { NEUTRAL_PAGE } from '../../components/style/neutral-page';
import { Words } from '../../components/words/words';
import { webDigest } from '../../lib/core/evidence/digest';
import { openArchive } from '../../lib/platform/archive/open';
import { verifyKept } from '../../lib/platform/archive/verify';
import { leaving } from '../../lib/platform/leave';
import { say } from '../../lib/platform/words';
import { conversationsOf } from './conversations';
import { exportPack } from './export-pack';
import { notesRoom } from './notes';
import { pictureOf } from './picture-of';

const archive = openArchive();
const digest = webDigest(crypto.subtle);
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

document.documentElement.lang = say('language');
document.title = say('desk.title');

const conversations = conversationsOf(archive);
const openPicture = pictureOf(archive.bytes);

const rooms: Rooms = {
  timeline: () => null,
  conversations: ({ place, head }) => (
    <ConversationsRoom
      {...{ place, head, zone, openPicture, ...conversations }}
      onExport={(key) => exportPack(archive, digest, zone, key)}
    />
  ),
  notes: notesRoom(archive, zone, async () => undefined),
  'bring-in': () => null,
  'keep-safe': () => (
    <KeepSafeRoom
      onCheck={async (progress) => {
        const { number: total } = await archive.head();
        return verifyKept(archive, digest, ({ entries: done }) => progress({ done, total }));
      }}
    />
  ),
};

const latest = async () => (await archive.head()).number;

render(
  <Words say={say}>
    <Desk
      rooms={rooms}
      latest={latest}
      onOpenSettings={() => location.assign(browser.runtime.getURL('/options.html'))}
      onLeave={leaving(NEUTRAL_PAGE)}
    />
  </Words>,
  document.body,
);
