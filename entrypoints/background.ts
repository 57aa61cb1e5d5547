import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Archive } from '../lib/platform/archive/archive';
import { fileCapture, storedReceipt } from '../lib/platform/archive/file-capture';
import { keepForGood } from '../lib/platform/archive/keep-for-good';
import { withArchive } from '../lib/platform/archive/open';
import { wasAsked } from '../lib/platform/asked';
import { captureFromPopup, captureShown } from '../lib/platform/begin-capture';
import { keepAnswer, whoIs } from '../lib/platform/contacts/contacts';
import { NEW_NOTE_HASH, openDeskAt } from '../lib/platform/desk';
import { dkimCheck } from '../lib/platform/dns/dkim-check';
import { exportFolder } from '../lib/platform/exporting/export-folder';
import { clearOffered, clearPlain } from '../lib/platform/exporting/offering';
import { focused } from '../lib/platform/focused';
import { deleteDraft, keepDraft, keepLonger, listDrafts, readDraft } from '../lib/platform/holding/drafts';
import { replyShown } from '../lib/platform/inject-reply';
import { lockWhenIdle } from '../lib/platform/lock/auto-lock';
import { readyToKeep } from '../lib/platform/lock/ready-to-keep';
import { ANSWER_MENU, createMenu, KEEP_MENU } from '../lib/platform/menu';
import { receive, type Sender } from '../lib/platform/messaging/receive';
import { takeScreenshot } from '../lib/platform/screenshot';
import { coachEverywhere, followGrant, followSettings, registerCoach } from '../lib/platform/settings/coach-script';
import { makeFrameName } from '../lib/platform/settings/frame-name';
import { keyResolver } from '../lib/platform/settings/key-lookup';
import { off } from '../lib/platform/settings/off';
import { SETTINGS_KEY } from '../lib/platform/settings/settings';
import { stageBytes } from '../lib/platform/staging/stage-bytes';
import { stageMhtml } from '../lib/platform/staging/stage-mhtml';
import { stageScreen } from '../lib/platform/staging/stage-screen';
import { type StagingParts, whereAsked } from '../lib/platform/staging/staging-parts';
import { askAuthority } from '../lib/platform/stamp/ask-authority';
import { lock, onLockChange } from '../lib/platform/vault/session-key';
import { welcomeOnce } from '../lib/platform/welcome';
import { say } from '../lib/platform/words';

/** Everything is registered before this returns: an event that wakes the worker waits for nothing later. */
export default defineBackground(() => {
  receive({
    'coach.judge': (_, sender) => focused(sender),
    'coach.who': (input) => whoIs(input),
    'coach.answer': (input) => keepAnswer(input),
    'coach.off': ({ how }, sender) => off(how, sender),
    'draft.keep': keepDraft,
    'draft.list': listDrafts,
    'draft.read': ({ id }, sender) => readDraft(id, sender),
    'draft.later': ({ id, until }, sender) => keepLonger(id, until, sender),
    'draft.delete': ({ id }, sender) => deleteDraft(id, sender),
    'capture.bytes': (input, sender) => withArchive((archive) => stageBytes(input, staging(archive, sender))),
    'capture.screen': (input, sender) =>
      withArchive((archive) =>
        stageScreen(input, {
          ...staging(archive, sender),
          takeScreenshot: () => takeScreenshot(sender.tab?.id),
          now: () => new Date(),
        }),
      ),
    'capture.mhtml': (input, sender) => withArchive((archive) => stageMhtml(input, staging(archive, sender))),
    'desk.open': async () => void (await openDeskAt()),
    'capture.ready': () => readyToKeep(),
    'capture.asks': async () => undefined,
    'capture.cancel': ({ id }, sender) =>
      withArchive((archive) => whereAsked(id, staging(archive, sender), () => archive.release(id).then(() => undefined))),
    'capture.begin': (input) => withArchive((archive) => captureFromPopup(input, archive, say)),
    'capture.file': ({ snapshot }, { url = '', tab }) =>
      withArchive(async (archive) =>
        fileCapture(snapshot, url, {
          archive,
          wasAsked: (id) => wasAsked(id, tab?.id),
          dkimOf: dkimCheck(await keyResolver()),
        }),
      ),
    'capture.receipt': ({ id }) => withArchive((archive) => storedReceipt(id, archive)),
    'stamp.ask': ({ address, request }) => askAuthority(address, request),
    'export.left': () => clearOffered(navigator.locks, exportFolder(navigator.storage)).then(() => undefined),
  });

  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId === ANSWER_MENU) replyShown(tab?.id, selectionText, say);
    if (menuItemId === KEEP_MENU) withArchive((archive) => captureShown(tab?.id, 'menu', archive, say));
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'answer-message') replyShown(tab?.id, undefined, say);
    if (command === 'write-note') openDeskAt(NEW_NOTE_HASH);
    if (command === 'lock-now') lock();
    if (command === 'keep-conversation') withArchive((archive) => captureShown(tab?.id, 'shortcut', archive, say));
  });

  lockWhenIdle();
  void keepForGood();
  onLockChange((unlocked) => void (unlocked || clearPlain(navigator.locks, exportFolder(navigator.storage))));
  browser.permissions.onAdded.addListener(({ origins = [] }) => followGrant(origins));
  browser.permissions.onRemoved.addListener(registerCoach);
  browser.storage.local.onChanged.addListener(({ [SETTINGS_KEY]: change }) => {
    if (change !== undefined) followSettings(change);
  });
  browser.runtime.onStartup.addListener(() => {
    void registerCoach();
    void clearOffered(navigator.locks, exportFolder(navigator.storage));
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    createMenu(say);
    makeFrameName();
    coachEverywhere();
    if (reason === 'install') welcomeOnce();
  });
});

const staging = (archive: Archive, { tab }: Sender): StagingParts => ({ archive, tabId: tab?.id, wasAsked });
