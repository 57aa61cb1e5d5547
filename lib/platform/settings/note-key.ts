import { changeSettings, readSettings } from './settings';

/** Whether "N" alone begins a note in the desk. */
export const noteKey = {
  isOn: async (): Promise<boolean> => (await readSettings()).noNoteKey !== true,
  set: (on: boolean): Promise<void> =>
    changeSettings(({ noNoteKey: _, ...settings }) => ({ ...settings, ...(!on && { noNoteKey: true as const }) })),
};
