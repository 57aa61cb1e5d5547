import { changeSettings, readSettings } from './settings';

/** Whether the browser's own language model may be asked for a second suggestion: only where that was switched on. */
export async function secondSuggestionWanted(): Promise<boolean> {
  const { secondSuggestion } = await readSettings();
  return secondSuggestion === true;
}

export const wantSecondSuggestion = (wanted: boolean): Promise<void> =>
  changeSettings((settings) => ({ ...settings, secondSuggestion: wanted }));
