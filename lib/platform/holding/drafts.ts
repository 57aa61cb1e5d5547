import { dueAt, type WaitingDraft, type WaitingHere, type WaitingList } from '../../core/coach/waiting-draft';
import type { Said } from '../../core/words/said';
import { connect, databaseExists } from '../archive/db';
import { ArchiveProblem, type ArchiveProblemCode } from '../archive/problem';
import { upgrades } from '../archive/upgrades';
import type { DraftAnswer } from '../messaging/protocol';
import { isOurPage, type Sender } from '../messaging/receive';
import { unlockedHere } from '../vault/session-key';
import { type DraftInput, isDraftId, isDraftInput, isKeepUntil } from './check-draft';
import { placeOf } from './place-of';
import { type SealedDrafts, sealedDrafts } from './sealed-drafts';

const NAME = 'evenkeel';

const stored = (): SealedDrafts =>
  sealedDrafts({
    connect: () => connect(NAME, upgrades, () => undefined),
    exists: () => databaseExists(NAME),
    crypto,
    unlocked: unlockedHere,
    now: Date.now,
  });

const problems: Readonly<Record<ArchiveProblemCode, Said>> = {
  'storage-full': { key: 'drafts.problem.noRoom' },
  'newer-version': { key: 'drafts.problem.newer' },
  busy: { key: 'drafts.problem.busy' },
  'not-written': { key: 'drafts.problem.notWritten' },
  damaged: { key: 'drafts.problem.damaged' },
  locked: { key: 'drafts.problem.locked' },
};
const refused = (key: Said['key']): DraftAnswer<never> => ({ ok: false, problem: { key } });
const gone = refused('drafts.problem.gone');

async function answering<T>(work: () => Promise<DraftAnswer<T>>): Promise<DraftAnswer<T>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ArchiveProblem)) throw error;
    return { ok: false, problem: problems[error.code] };
  }
}

/** A script in a page reaches the drafts of its own site and no other; a page of ours reaches all. */
const mayReach = (sender: Sender, draft: WaitingDraft): boolean => isOurPage(sender) || placeOf(sender)?.host === draft.host;

export const keepDraft = (input: DraftInput, sender: Sender): Promise<DraftAnswer<{ readonly dueAt: number }>> =>
  answering<{ readonly dueAt: number }>(async () => {
    const place = placeOf(sender);
    if (!isDraftInput(input) || place === undefined) return refused('drafts.problem.notKept');
    const { id, text, recipients, until } = input;
    const now = Date.now();
    const kept = await stored().keep({ id, text, recipients, ...place, keptAt: now, dueAt: dueAt(until, now) });
    return kept ? { ok: true, value: { dueAt: kept.dueAt } } : refused('drafts.problem.tooMany');
  });

export const listDrafts = (): Promise<DraftAnswer<WaitingList>> => answering(async () => ({ ok: true, value: await stored().list() }));

export const readDraft = (id: string, sender: Sender): Promise<DraftAnswer<WaitingDraft>> =>
  answering<WaitingDraft>(async () => {
    const draft = isDraftId(id) ? await stored().read(id) : undefined;
    return draft && mayReach(sender, draft) ? { ok: true, value: draft } : gone;
  });

export const keepLonger = (id: string, until: unknown, sender: Sender): Promise<DraftAnswer<{ readonly dueAt: number }>> =>
  answering<{ readonly dueAt: number }>(async () => {
    const draft = isDraftId(id) && isKeepUntil(until) ? await stored().read(id) : undefined;
    if (!draft || !isKeepUntil(until) || !mayReach(sender, draft)) return gone;
    const later = await stored().later(id, dueAt(until, Date.now()));
    return later ? { ok: true, value: { dueAt: later.dueAt } } : gone;
  });

/** One that does not open any more is deleted from a page of ours. */
export const deleteDraft = (id: string, sender: Sender): Promise<DraftAnswer<undefined>> =>
  answering<undefined>(async () => {
    if (!isDraftId(id)) return gone;
    const draft = isOurPage(sender) ? undefined : await stored().read(id);
    if (draft && !mayReach(sender, draft)) return gone;
    await stored().remove(id);
    return { ok: true, value: undefined };
  });

/** What waits for the site of a frame. Nothing where it cannot be told: it is still in the popup. */
export async function waitingHere(sender: Sender): Promise<readonly WaitingHere[]> {
  const host = placeOf(sender)?.host;
  const answer = await listDrafts().catch(() => undefined);
  if (host === undefined || !answer?.ok) return [];
  return answer.value.drafts.filter((draft) => draft.host === host).map(({ id, dueAt }) => ({ id, dueAt }));
}
