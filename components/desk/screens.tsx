import { useEffect, useRef, useState } from 'preact/hooks';
import type { Screen } from '../../lib/core/evidence/capture';
import type { StoredBytes } from '../../lib/core/evidence/message';
import { Moment } from '../style/moment';
import { Around } from '../words/around';
import { useSay } from '../words/words';

/** A kept picture as a `blob:` address, to be given back after use. `undefined` where it is missing, changed or no picture. */
export type OpenPicture = (bytes: StoredBytes) => Promise<{ readonly address: string; readonly close: () => void } | undefined>;

interface ScreensProps {
  readonly screens: readonly Screen[];
  readonly zone: string;
  readonly openPicture: OpenPicture;
}

/** Each is unsealed to be shown, so a long thread's pictures come a few at a time. */
const AT_ONCE = 12;

/** The pictures taken along the thread, as a strip; each opens in full. Nothing is read of them until somebody looks. */
export function Screens({ screens, zone, openPicture }: ScreensProps) {
  const say = useSay();
  const [looked, setLooked] = useState(false);
  const [count, setCount] = useState(AT_ONCE);
  const [opened, setOpened] = useState<number>();
  const strip = useRef<HTMLOListElement>(null);
  const left = screens.length - count;
  const close = () => {
    strip.current?.querySelectorAll<HTMLElement>('button')[opened ?? 0]?.focus();
    setOpened(undefined);
  };
  if (screens.length === 0) return null;
  return (
    <details class="screens" onToggle={({ currentTarget }) => currentTarget.open && setLooked(true)}>
      <summary>{say({ key: 'desk.screens.title', count: screens.length })}</summary>
      {looked && (
        <ol ref={strip}>
          {screens.slice(0, count).map((screen, at) => (
            <li key={`${at} ${screen.bytes.sha256}`}>
              <button type="button" data-action="open-picture" aria-pressed={opened === at} onClick={() => setOpened(at)}>
                <Picture bytes={screen.bytes} openPicture={openPicture} name={say('desk.screens.one', at + 1, screens.length)} />
              </button>
            </li>
          ))}
        </ol>
      )}
      {looked && left > 0 && (
        <button type="button" class="button" data-action="more-pictures" onClick={() => setCount(count + AT_ONCE)}>
          {say({ key: 'desk.screens.more', count: Math.min(left, AT_ONCE) })}
        </button>
      )}
      {opened !== undefined && (
        <Full screens={screens} at={opened} zone={zone} openPicture={openPicture} onMove={setOpened} onClose={close} />
      )}
    </details>
  );
}

interface FullProps extends ScreensProps {
  readonly at: number;
  readonly onMove: (at: number) => void;
  readonly onClose: () => void;
}

/**
 * In the page and not in front of it: whatever covers the page also covers the way to leave quickly. The focus comes here, and goes back
 * to the strip with Escape or "Close".
 */
function Full({ screens, at, zone, openPicture, onMove, onClose }: FullProps) {
  const say = useSay();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  const screen = screens[at];
  if (!screen) return null;
  const name = say('desk.screens.one', at + 1, screens.length);
  const taken = <Moment key="at" utc={screen.takenAt} zone={zone} />;
  const shown = say({ key: 'count.messages', count: screen.shows.length });
  const step = (by: number) => {
    const to = at + by;
    if (to >= 0 && to < screens.length) onMove(to);
  };
  return (
    <figure class="picture stack" aria-label={name} onKeyDown={({ key }) => key === 'Escape' && onClose()}>
      <div class="row">
        <button ref={close} type="button" class="button" data-action="close-picture" onClick={onClose}>
          {say('desk.screens.close')}
        </button>
        <button type="button" class="button" data-action="previous-picture" aria-disabled={at === 0} onClick={() => step(-1)}>
          {say('desk.screens.previous')}
        </button>
        <button type="button" class="button" data-action="next-picture" aria-disabled={at === screens.length - 1} onClick={() => step(1)}>
          {say('desk.screens.next')}
        </button>
      </div>
      <figcaption>
        <span role="status">
          {name}: {screen.shows.length > 0 ? <Around say="desk.screens.taken" parts={[taken, shown]} /> : taken}
        </span>
      </figcaption>
      <Picture key={screen.bytes.sha256} bytes={screen.bytes} openPicture={openPicture} name={name} />
    </figure>
  );
}

interface PictureProps {
  /** A new object is opened anew. */
  readonly bytes: StoredBytes;
  readonly openPicture: OpenPicture;
  readonly name: string;
}

/** A kept picture, or that it cannot be shown. */
export function Picture({ bytes, openPicture, name }: PictureProps) {
  const say = useSay();
  const [address, setAddress] = useState<string | 'gone'>();
  useEffect(() => {
    let close: (() => void) | undefined;
    let left = false;
    void openPicture(bytes).then(
      (picture) => {
        if (left) picture?.close();
        else close = picture?.close;
        if (!left) setAddress(picture?.address ?? 'gone');
      },
      () => setAddress('gone'),
    );
    return () => {
      left = true;
      close?.();
    };
  }, [bytes, openPicture]);
  if (address === 'gone') return <span class="quiet small">{say('desk.screens.gone')}</span>;
  if (!address) return <span class="quiet small">{say('desk.screens.loading')}</span>;
  return <img src={address} alt={name} onError={() => setAddress('gone')} />;
}
