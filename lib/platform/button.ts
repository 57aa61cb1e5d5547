import { browser } from 'wxt/browser';
import type { Say } from '../core/words/said';
import type { Problem } from './messaging/protocol';

/**
 * Says on the toolbar button of a tab that it could not be read, or takes that back. A menu or shortcut has no page of ours to
 * say it on, and such a tab has no room for a notice. The mark holds no content, and goes when the tab moves on.
 */
export async function tellOnButton(tabId: number, problem: Problem | undefined, say: Say): Promise<void> {
  const [text, title] = problem === undefined ? ['', say('manifest.name')] : ['!', say('popup.buttonSays', problem.said)];
  await Promise.all([browser.action.setBadgeText({ tabId, text }), browser.action.setTitle({ tabId, title })]);
}
