import { endOfToday } from '../../core/coach/day';
import { changeSettings, pausedUntilIn, readSettings } from './settings';

/** Until when coaching rests everywhere, in milliseconds since 1970; `undefined` where it does not. */
export async function pausedUntil(): Promise<number | undefined> {
  const until = pausedUntilIn(await readSettings());
  return until !== undefined && until > Date.now() ? until : undefined;
}

export const pauseForToday = (): Promise<void> => changeSettings((settings) => ({ ...settings, pausedUntil: endOfToday(Date.now()) }));

export const endPause = (): Promise<void> => changeSettings(({ pausedUntil: _, ...settings }) => settings);
