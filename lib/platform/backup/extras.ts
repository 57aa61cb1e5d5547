import type { People } from '../../core/coach/people';
import type { Sensitivity } from '../../core/coach/sensitivity';
import type { WaitingDraft } from '../../core/coach/waiting-draft';
import { isEmpty, type Preparation } from '../../core/preparation/preparation';
import { connect, databaseExists } from '../archive/db';
import { upgrades } from '../archive/upgrades';
import { changeContacts, people } from '../contacts/contacts';
import { sealedDrafts } from '../holding/sealed-drafts';
import { PREPARE, readPreparation } from '../preparation/prepare';
import { changeSettings, readSettings } from '../settings/settings';
import { unlockedHere } from '../vault/session-key';
import { sealedWork } from '../work/sealed-work';

/** What a backup holds beside the record. Nothing that lets Evenkeel ask anybody anything: that is chosen anew in each browser. */
interface Extras {
  readonly people: People;
  readonly drafts: readonly WaitingDraft[];
  readonly preparation?: Preparation;
  readonly settings: { readonly coachingOff: readonly string[]; readonly sensitivity?: Sensitivity };
}

const NAME = 'evenkeel';
const drafts = () =>
  sealedDrafts({
    connect: () => connect(NAME, upgrades, () => undefined),
    exists: () => databaseExists(NAME),
    crypto,
    unlocked: unlockedHere,
    now: Date.now,
  });

const work = () => sealedWork({ connect: () => connect(NAME, upgrades, () => undefined), crypto, unlocked: unlockedHere });

/** What was prepared for Cafcass; `undefined` where nothing was. @throws ArchiveProblem */
export async function preparationHere(): Promise<Preparation | undefined> {
  const found = await readPreparation(work());
  return isEmpty(found) ? undefined : found;
}

/** @throws ArchiveProblem */
export async function gatherExtras(): Promise<Extras> {
  const stored = drafts();
  const waiting = await Promise.all((await stored.list()).drafts.map(({ id }) => stored.read(id)));
  const { coachingOff, sensitivity } = await readSettings();
  const preparation = await preparationHere();
  return {
    people: await people(),
    drafts: waiting.filter((draft) => draft !== undefined),
    ...(preparation && { preparation }),
    settings: { coachingOff, ...(sensitivity && { sensitivity }) },
  };
}

/** Adds what is not here yet; what was chosen in this browser stays. The same extras again change nothing. @throws ArchiveProblem */
export async function addExtras(found: unknown): Promise<void> {
  const { people: others, drafts: waiting = [], preparation, settings } = (found ?? {}) as Partial<Extras>;
  if (others && others.contacts.length + others.asked.length > 0)
    await changeContacts((here) => ({
      contacts: [...here.contacts, ...others.contacts.filter(({ id }) => !here.contacts.some((one) => one.id === id))],
      asked: [...new Set([...here.asked, ...others.asked])],
    }));
  const stored = drafts();
  for (const draft of waiting) await stored.keep(draft);
  // What is being prepared here stays: two cannot be made one.
  if (preparation && !(await preparationHere())) await work().keep(PREPARE, preparation);
  if (settings)
    await changeSettings((here) => ({
      ...here,
      coachingOff: [...new Set([...here.coachingOff, ...settings.coachingOff])],
      ...(here.sensitivity === undefined && settings.sensitivity && { sensitivity: settings.sensitivity }),
    }));
}
