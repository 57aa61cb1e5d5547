import type { CaptureRequest, Receipt } from '../core/evidence/capture';
import type { Archive } from './archive/archive';
import { storedReceipt } from './archive/file-capture';
import { tellOnButton } from './button';
import { injectCapture } from './inject';
import type { Answer, Problem } from './messaging/protocol';

const notKept: Problem = { code: 'not-stored', message: 'This conversation was not kept. Please try again.' };

/**
 * Captures the conversation in a tab, from the click to the receipt. What counts as kept is what stands in the archive
 * afterwards, not what the page's script says.
 */
export async function beginCapture(tabId: number, request: CaptureRequest, archive: Archive): Promise<Answer<Receipt>> {
  const injected = await injectCapture(tabId, request);
  if (!injected.ok) return injected;
  const stored = await storedReceipt(request.id, archive);
  if (!stored.ok) return stored;
  if (stored.value !== undefined) return { ok: true, value: stored.value };
  return { ok: false, problem: problemIn(injected.value) ?? notKept };
}

/** The problem that the page's script named, taken as plain text. */
function problemIn(value: unknown): Problem | undefined {
  if (typeof value !== 'object' || value === null || !('problem' in value)) return undefined;
  const { problem } = value;
  if (typeof problem !== 'object' || problem === null || !('code' in problem && 'message' in problem)) return undefined;
  const code = codes.find((known) => known === problem.code);
  return code === undefined || typeof problem.message !== 'string' ? undefined : { code, message: problem.message };
}

const codes: readonly Problem['code'][] = ['no-conversation', 'page-not-readable', 'not-stored', 'storage-full', 'bad-input'];

/** The same from the menu or the shortcut. Where the page cannot even show a notice, the toolbar button tells. */
export async function captureShown(tabId: number | undefined, asked: 'menu' | 'shortcut', archive: Archive): Promise<void> {
  if (tabId === undefined) return;
  const answer = await beginCapture(tabId, { id: crypto.randomUUID(), asked }, archive);
  await tellOnButton(tabId, !answer.ok && answer.problem.code === 'page-not-readable' ? answer.problem : undefined);
}
