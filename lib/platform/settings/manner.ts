import { type Browser, browser } from 'wxt/browser';
import { SENSITIVITIES, type Sensitivity } from '../../core/coach/sensitivity';
import { changeSettings, readSettings, SETTINGS_KEY, type Settings } from './settings';

/** What of the settings a page's coach goes by. */
export interface WatchedManner {
  /** Reads it and stays with it from now on; never rejects. Until it is called nothing listens. */
  readonly follow: () => Promise<void>;
  readonly sensitivity: () => Sensitivity;
  readonly onChange: (changed: () => void, signal: AbortSignal) => void;
}

export const setSensitivity = (sensitivity: Sensitivity): Promise<void> => changeSettings((settings) => ({ ...settings, sensitivity }));

export const sensitivityOf = ({ sensitivity }: Pick<Settings, 'sensitivity'>): Sensitivity =>
  SENSITIVITIES.find((one) => one === sensitivity) ?? 'normal';

/** The coach's manner as chosen, in a page: read where somebody writes, and followed there until the signal. Sends no message. */
export function watchManner(signal: AbortSignal): WatchedManner {
  let settings: Pick<Settings, 'sensitivity' | 'contactsChanged'> = {};
  let following = false;
  const listeners = new Set<() => void>();

  const heard = ({ [SETTINGS_KEY]: change }: Record<string, Browser.storage.StorageChange>): void => {
    if (change !== undefined) void read();
  };
  const read = async (): Promise<void> => {
    const before = settings;
    settings = await readSettings().catch(() => before);
    const same = settings.contactsChanged === before.contactsChanged && sensitivity() === sensitivityOf(before);
    if (!same) for (const changed of listeners) changed();
  };
  const sensitivity = (): Sensitivity => sensitivityOf(settings);

  return {
    async follow() {
      if (!following && !signal.aborted) {
        following = true;
        browser.storage.local.onChanged.addListener(heard);
        // Once the extension was updated under the page, its own listeners are gone by themselves.
        signal.addEventListener('abort', () => browser.storage?.local.onChanged.removeListener(heard), { once: true });
      }
      await read();
    },
    sensitivity,
    onChange(changed, until) {
      listeners.add(changed);
      until.addEventListener('abort', () => listeners.delete(changed), { once: true });
    },
  };
}
