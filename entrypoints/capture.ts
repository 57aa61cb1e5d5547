import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountNotice } from '../components/notice/mount';
import type { CaptureRequest, Receipt } from '../lib/core/evidence/capture';
import { type Asked, ask } from '../lib/page/capture/ask';
import { withoutOwnMarks } from '../lib/page/capture/own-marks';
import { pageReader } from '../lib/page/capture/page-reader';
import { sanitiser } from '../lib/page/capture/sanitise';
import { takeSnapshot } from '../lib/page/capture/snapshot';
import { withoutCover } from '../lib/page/reply/cover-marks';
import { siteFor } from '../lib/page/sites';
import { readerOf } from '../lib/page/sites/readers';
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
  globalThis.evenkeelCapture ??= capture(request).finally(() => {
    globalThis.evenkeelCapture = undefined;
  });
  return globalThis.evenkeelCapture;
});

async function capture(request: CaptureRequest): Promise<Answer<Receipt>> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(document.contentType)) {
    return { ok: false, problem: { code: 'page-not-readable', said: { key: 'notKept.file' } } };
  }
  const notice = mountNotice(document, zone, request.id, say);
  const site = siteFor(document, location);
  const run = async (attempt: () => ReturnType<typeof ask>): Promise<Answer<Receipt>> => {
    notice.show({ at: 'working' });
    const asked = await attempt();
    if (asked.ok) notice.show({ at: 'kept', receipt: asked.value });
    else notice.show({ at: 'not-kept', reason: asked.problem.said }, () => void run(asked.again ?? begin));
    return asked.ok ? { ok: true, value: asked.value } : { ok: false, problem: asked.problem };
  };
  const begin = () =>
    ask({
      hidden: () => document.hidden,
      takeSnapshot: () =>
        withoutCover(() =>
          takeSnapshot({
            request,
            document,
            site,
            thread: readerOf(site),
            reader: pageReader(location.href),
            sanitise: sanitiser(window),
            now: () => new Date(),
            zone,
            browser: navigator.userAgent,
          }),
        ),
      file: (snapshot): Promise<Asked> => withoutOwnMarks(document, () => send('capture.file', { snapshot })),
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    });
  return run(begin);
}
