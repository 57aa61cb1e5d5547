import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Desk } from '../../components/desk/desk';
import { NEUTRAL_PAGE } from '../../components/style/neutral-page';
import { Words } from '../../components/words/words';
import { conversationOf, summaries } from '../../lib/core/evidence/conversation';
import { webDigest } from '../../lib/core/evidence/digest';
import { openArchive } from '../../lib/platform/archive/open';
import { verifyKept } from '../../lib/platform/archive/verify';
import { leaving } from '../../lib/platform/leave';
import { say } from '../../lib/platform/words';
import { exportPack } from './export-pack';
import { pictureOf } from './picture-of';

const archive = openArchive();
const digest = webDigest(crypto.subtle);
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

document.documentElement.lang = say('language');
document.title = say('desk.title');

render(
  <Words say={say}>
    <Desk
      zone={zone}
      list={async () => {
        let unreadable = 0;
        const conversations = await summaries(archive.entries(() => unreadable++));
        return { conversations, unreadable };
      }}
      open={(key) =>
        conversationOf(
          archive.entries(() => {}),
          key,
        )
      }
      latest={async () => (await archive.head()).number}
      onCheck={async (progress) => {
        const { number: total } = await archive.head();
        return verifyKept(archive, digest, ({ entries: done }) => progress({ done, total }));
      }}
      onExport={(key) => exportPack(archive, digest, zone, key)}
      onOpenSettings={() => location.assign(browser.runtime.getURL('/options.html'))}
      openPicture={pictureOf(archive.bytes)}
      onLeave={leaving(NEUTRAL_PAGE)}
    />
  </Words>,
  document.body,
);
