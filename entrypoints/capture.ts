import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type MountedNotice, mountNotice } from '../components/notice/mount';
import type { Work } from '../components/notice/state';
import { mountPoint } from '../components/point/mount';
import type { CaptureRequest, Receipt } from '../lib/core/evidence/capture';
import { type Asked, ask } from '../lib/page/capture/ask';
import { choiceOf } from '../lib/page/capture/choice';
import type { Conduct } from '../lib/page/capture/conduct';
import { insist } from '../lib/page/capture/insist';
import { withoutOwnMarks } from '../lib/page/capture/own-marks';
import { pageReader, serverTime } from '../lib/page/capture/page-reader';
import { point } from '../lib/page/capture/point/point';
import { sanitiser } from '../lib/page/capture/sanitise';
import { takeSnapshot } from '../lib/page/capture/snapshot';
import { spaced } from '../lib/page/capture/spaced';
import type { CaptureStore } from '../lib/page/capture/store';
import { cancelled, newPace } from '../lib/page/capture/walk/pace';
import { type Surroundings, surroundingsOf } from '../lib/page/capture/walk/surroundings';
import { withoutCover } from '../lib/page/reply/cover-marks';
import { siteFor } from '../lib/page/sites';
import { openPointed } from '../lib/page/sites/generic/open';
import { mayPoint } from '../lib/page/sites/may-point';
import { isPortal } from '../lib/page/sites/portals/portals';
import { readerOf, type ThreadReader } from '../lib/page/sites/readers';
import { outermostDocument } from '../lib/page/sites/shown/frames';
import type { OpenThreadOn, ReadingContext } from '../lib/page/sites/site';
import type { Answer } from '../lib/platform/messaging/protocol';
import { send } from '../lib/platform/messaging/send';
import { say } from '../lib/platform/words';

declare global {
  /** The capture under way in this page: a second click joins it. */
  var evenkeelCapture: Promise<Answer<Receipt>> | undefined;
}

export default defineUnlistedScript(async (): Promise<Answer<Receipt> | undefined> => {
  const request = globalThis.evenkeelCaptureRequest;
  if (!request) return undefined;
  // Named here and not called by itself: what names itself is never left out where the build only wants to know what this script is.
  const begin = (): Promise<Answer<Receipt>> => {
    globalThis.evenkeelCapture ??= capture(request, begin).finally(() => {
      globalThis.evenkeelCapture = undefined;
    });
    return globalThis.evenkeelCapture;
  };
  return begin();
});

/**
 * For each picture what is ours goes out of sight: oftener than three times a second would be a flicker that harms some people (WCAG 2.3.1),
 * and Chromium, which takes two a second, would let it wait unseen.
 */
const BETWEEN_PICTURES_MS = 520;

/** @param anew begins it from its start. */
async function capture(request: CaptureRequest, anew: () => void): Promise<Answer<Receipt>> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(document.contentType)) {
    return { ok: false, problem: { code: 'page-not-readable', said: { key: 'notKept.file' } } };
  }
  const { id } = request;
  const site = siteFor(document, location);
  const thread = readerOf(site);
  const around = surroundingsOf(document);
  const now = () => new Date();
  const tell = <T>(told: () => Promise<T>): Promise<T> => insist(told, around.wait);
  const room = spaced(around, BETWEEN_PICTURES_MS);
  const store: CaptureStore = {
    bytes: (piece) => tell(() => send('capture.bytes', { id, ...piece })),
    screen: async (shows) => {
      await room();
      return tell(() => withoutOwnMarks(document, () => send('capture.screen', { id, shows })));
    },
  };
  const ready = await tell(() => send('capture.ready', { id })).catch(() => undefined);
  if (ready?.ok === false) {
    const notice = mountNotice(document, zone, id, say);
    const onTryAgain = () => {
      notice.close();
      anew();
    };
    notice.show({ at: 'not-kept', reason: ready.problem.said }, { onTryAgain, onOpenDesk });
    return { ok: false, problem: ready.problem };
  }
  // Before anything of ours is in the page.
  const mhtml = document.hidden ? undefined : await tell(() => send('capture.mhtml', { id })).catch(() => undefined);
  const notice = mountNotice(document, zone, id, say);

  const begin = () => {
    const conduct = conductBy(notice, around, 'open' in thread, id);
    const take = (by: ThreadReader) =>
      takeSnapshot({
        ...{ request, document, site, thread: by, store, conduct, around, now, zone },
        ...(mhtml?.ok && !('off' in mhtml.value) && { mhtml: mhtml.value }),
        reader: pageReader(location.href),
        serverTime: () => serverTime(location.href, now),
        sanitise: sanitiser(window),
        browser: navigator.userAgent,
      });
    return ask({
      hidden: () => document.hidden,
      takeSnapshot: () =>
        withoutCover(async () => {
          const known = await take(thread);
          if (known || !mayPoint(site, document)) return known;
          return take({ open: await pointedAt(notice, id, isPortal(site), { zone, now }) });
        }),
      file: (snapshot): Promise<Asked> => send('capture.file', { snapshot }),
      wait: around.wait,
    });
  };
  const run = async (attempt: () => ReturnType<typeof ask>): Promise<Answer<Receipt>> => {
    notice.show({ at: 'working' });
    const asked = await attempt();
    if (asked.ok) {
      notice.show({ at: 'kept', receipt: asked.value });
      return { ok: true, value: asked.value };
    }
    if (asked.problem.said.key === 'notKept.cancelled') {
      notice.close();
      await send('capture.cancel', { id }).catch(() => {});
    } else notice.show({ at: 'not-kept', reason: asked.problem.said }, { onTryAgain: () => void run(asked.again ?? begin), onOpenDesk });
    return { ok: false, problem: asked.problem };
  };
  return run(begin);
}

function onOpenDesk(): void {
  send('desk.open', undefined).catch(() => {});
}

/** Where a page shows no conversation that is known, the user points at it. */
async function pointedAt(notice: MountedNotice, id: string, untouched: boolean, context: ReadingContext): Promise<OpenThreadOn> {
  notice.close();
  send('capture.asks', { id }).catch(() => {});
  const element = await point({ document, context, mount: (act) => mountPoint(outermostDocument(document), say, act), untouched });
  if (!element) throw cancelled();
  notice.show({ at: 'working', stoppable: true });
  return openPointed(element, untouched ? { untouched } : {});
}

/** The notice asks and tells what a capture has to ask and to tell. */
function conductBy(notice: MountedNotice, around: Surroundings, stoppable: boolean, id: string): Conduct {
  let work: Work = { stoppable };
  const working = (more: Work) => {
    work = { ...work, ...more };
    notice.show({ at: 'working', ...work });
  };
  const pace = newPace(around, () => working({ pace: pace.state() }));
  const onCancel = () => {
    notice.close();
    pace.cancel();
  };
  /** A popup over the page would lie in the way of the question. */
  const asking = <T>(show: (resolve: (answer: T) => void, onCancel: () => void) => void): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      send('capture.asks', { id }).catch(() => {});
      show(resolve, () => reject(cancelled()));
    }).finally(() => notice.show({ at: 'working', ...work }, { onCancel }));
  notice.show({ at: 'working' }, { onPause: pace.pause, onGo: pace.go, onStop: pace.stop, onCancel });
  return {
    pace,
    onProgress: working,
    goal: ({ here }) => asking((onWanted, onCancel) => notice.show({ at: 'asking', here }, { onWanted, onCancel })),
    choose: (messages, touched) =>
      asking((onChosen, onCancel) =>
        notice.show({ at: 'choosing', choices: messages.map((message) => choiceOf(message, touched(message))) }, { onChosen, onCancel }),
      ),
  };
}
