import { render } from 'preact';
import { ErasedPage } from '../../components/desk/lock/erased-page';
import { LockPage } from '../../components/desk/lock/lock-page';
import { Words } from '../../components/words/words';
import { onActivity } from '../../lib/page/activity';
import { erasing } from '../../lib/platform/lock/erase';
import { isLocked } from '../../lib/platform/lock/lock-state';
import { unlock } from '../../lib/platform/lock/vault-lock';
import { onLockChange, unlockedUntil, used } from '../../lib/platform/vault/session-key';
import { say } from '../../lib/platform/words';

const ERASED = '#erased';
/** Milliseconds between two looks whether the time without use is over, and between two signs of use that are told. */
const LOOK = 5_000;
const TELL = 20_000;

/** What of the lock the desk itself needs. */
export interface Guard {
  readonly onErase: () => Promise<void>;
}

/**
 * Comes back once the desk may be drawn; until then the lock screen stands there, and nothing else. From then on the page goes as soon
 * as Evenkeel is locked: it is loaded anew, so that nothing of what it showed is left in its memory.
 */
export async function untilUnlocked(onLeave: () => void): Promise<Guard> {
  const page = document.documentElement;
  let isErasing = false;
  const erase = erasing(() => location.reload());
  const onErase = async () => {
    isErasing = true;
    try {
      await erase();
    } catch (error) {
      isErasing = false;
      throw error;
    }
    location.hash = ERASED;
    location.reload();
  };
  if (location.hash === ERASED) await new Promise<void>((opened) => drawErased(onLeave, opened));

  onLockChange(async (unlocked) => {
    if (unlocked || isErasing) return;
    page.hidden = true;
    if (await isLocked()) location.reload();
    else page.hidden = false;
  });
  if (await isLocked()) {
    document.title = say('manifest.name');
    const unlocked = new Promise<void>((resolve) => onLockChange((now) => now && resolve()));
    draw(<LockPage onUnlock={unlock} onErase={onErase} onLeave={onLeave} />);
    await unlocked;
    render(null, document.body);
  }
  onActivity(document, TELL, Date.now, () => void used());
  setInterval(() => void unlockedUntil(), LOOK);
  return { onErase };
}

const draw = (page: preact.JSX.Element): void => render(<Words say={say}>{page}</Words>, document.body);

function drawErased(onLeave: () => void, opened: () => void): void {
  document.title = say('manifest.name');
  const onOpenDesk = () => {
    history.replaceState(null, '', location.pathname);
    render(null, document.body);
    opened();
  };
  draw(<ErasedPage onOpenDesk={onOpenDesk} onLeave={onLeave} />);
}
