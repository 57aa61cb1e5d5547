import type { CaptureRequest, Receipt } from '../core/evidence/capture';
import { isSaid } from '../core/words/is-said';
import type { Say } from '../core/words/said';
import type { Archive } from './archive/archive';
import { storedReceipt } from './archive/file-capture';
import { ArchiveProblem } from './archive/problem';
import { tellOnButton } from './button';
import { exportNow, openDeskAt } from './desk';
import { injectCapture, LEFT } from './inject';
import type { Answer, Problem } from './messaging/protocol';

const notKept: Problem = { code: 'not-stored', said: { key: 'notKept.notKept' } };

/**
 * Captures the conversation in a tab, from the click to the receipt. What counts as kept is what stands in the archive
 * afterwards, not what the page's script says.
 */
export async function beginCapture(tabId: number, request: CaptureRequest, archive: Archive): Promise<Answer<Receipt>> {
  const [injected] = await Promise.all([injectCapture(tabId, request), cleared(archive)]);
  // A second click joins the capture that is under way, and so gets the receipt of another request.
  const stored = await storedReceipt((injected.ok && receiptIdIn(injected.value)) || request.id, archive);
  if (!stored.ok) return stored;
  if (stored.value !== undefined) return { ok: true, value: stored.value };
  if (!injected.ok) return injected;
  return { ok: false, problem: problemIn(injected.value) ?? notKept };
}

/** What earlier captures staged and never filed goes. Where the archive cannot do that, this capture itself will meet the reason. */
const cleared = (archive: Archive): Promise<void> =>
  archive.releaseLeftBehind().catch((error: unknown) => {
    if (!(error instanceof ArchiveProblem)) throw error;
  });

/** What the page's script gave back is taken apart as data from a stranger: an id to look up, a problem that only names what is to be said. */
function receiptIdIn(answer: unknown): string | undefined {
  const id = field(field(answer, 'value'), 'id');
  return typeof id === 'string' ? id : undefined;
}

function problemIn(answer: unknown): Problem | undefined {
  const problem = field(answer, 'problem');
  const code = codes.find((known) => known === field(problem, 'code'));
  const said = field(problem, 'said');
  return code === undefined || !isSaid(said) ? undefined : { code, said };
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;

const codes: readonly Problem['code'][] = ['no-conversation', 'page-not-readable', 'not-stored', 'storage-full', 'bad-input'];

/** The same from the menu or the shortcut. Where the page cannot even show a notice, the toolbar button tells. */
export async function captureShown(tabId: number | undefined, asked: 'menu' | 'shortcut', archive: Archive, say: Say): Promise<void> {
  if (tabId === undefined) return;
  const answer = await beginCapture(tabId, { id: crypto.randomUUID(), asked }, archive);
  await tell(tabId, !answer.ok && answer.problem.code === 'page-not-readable' ? answer.problem : undefined, say);
}

interface FromPopup {
  readonly request: CaptureRequest;
  readonly tabId: number;
  /** What comes next. The popup is gone where the page asked something meanwhile, so it is done from here. */
  readonly then?: 'export';
}

/** The same from the popup, which says itself what there is to say, but is gone by the time that a page is left. */
export async function captureFromPopup({ tabId, request, then }: FromPopup, archive: Archive, say: Say): Promise<Answer<Receipt>> {
  const answer = await beginCapture(tabId, request, archive);
  if (answer.ok && then === 'export') await openDeskAt(exportNow(answer.value.number));
  if (!answer.ok && answer.problem.said.key === LEFT) await tell(tabId, answer.problem, say);
  return answer;
}

/** A tab that was closed has no button any more. */
const tell = (tabId: number, problem: Problem | undefined, say: Say): Promise<void> =>
  tellOnButton(tabId, problem, say).catch(() => undefined);
