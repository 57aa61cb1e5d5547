import { browser } from 'wxt/browser';

/** The keys of our commands as they are set now; `does` in the user's language, from the manifest. */
export async function shortcuts(): Promise<readonly { readonly does: string; readonly keys: string }[]> {
  const commands = await browser.commands.getAll();
  // The command that presses the toolbar's button has no words of its own.
  return commands.flatMap(({ description, shortcut }) => (description ? [{ does: description, keys: shortcut ?? '' }] : []));
}
