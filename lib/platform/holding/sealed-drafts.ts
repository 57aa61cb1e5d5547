import { isForgotten, MOST_DRAFTS, type WaitingDraft, type WaitingList, type WaitingNotice } from '../../core/coach/waiting-draft';
import { openOrMakeVault, openVault } from '../archive/archive-vault';
import type { Database } from '../archive/db';
import { withDatabase } from '../archive/with-database';
import type { Unlocked } from '../vault/keys';
import type { Label, Sealed, Vault } from '../vault/vault';

export interface DraftParts {
  readonly connect: () => Promise<Database>;
  /** Whether anything was ever stored: asking must not be what makes the database. */
  readonly exists: () => Promise<boolean>;
  readonly crypto: Crypto;
  readonly unlocked: Unlocked;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Drafts that wait, sealed as a whole: what is stored shows neither words nor site nor time. Throws `ArchiveProblem`s. */
export interface SealedDrafts {
  /** The same id keeps what was first kept under it. `undefined` where there are too many already. */
  keep(draft: WaitingDraft): Promise<WaitingDraft | undefined>;
  list(): Promise<WaitingList>;
  read(id: string): Promise<WaitingDraft | undefined>;
  /** `undefined` where it is no longer there. */
  later(id: string, dueAt: number): Promise<WaitingDraft | undefined>;
  remove(id: string): Promise<void>;
}

const labelOf = (id: string): Label => ({ kind: 'draft', key: id });

export function sealedDrafts({ connect, exists, crypto, unlocked, now }: DraftParts): SealedDrafts {
  const operate = <T>(work: (database: Database) => Promise<T>): Promise<T> => withDatabase(connect, work);

  /** A draft that does not open is told by its id alone. What was let go long ago is deleted on the way. */
  async function all(database: Database): Promise<readonly (WaitingDraft | string)[]> {
    const [ids, sealed] = await Promise.all([database.getAllKeys('waiting'), database.getAll('waiting')]);
    if (ids.length === 0) return [];
    const vault = await openVault(database, crypto, unlocked);
    const drafts = await Promise.all(ids.map((id, at) => opened(vault, id, sealed[at]).catch(() => id)));
    const forgotten = drafts.filter((draft) => typeof draft !== 'string' && isForgotten(draft, now())) as WaitingDraft[];
    await Promise.all(forgotten.map(({ id }) => database.delete('waiting', id)));
    return drafts.filter((draft) => typeof draft === 'string' || !forgotten.includes(draft));
  }

  async function write(database: Database, draft: WaitingDraft): Promise<WaitingDraft> {
    const vault = await openOrMakeVault(database, crypto, unlocked);
    const sealed = await vault.seal(labelOf(draft.id), new TextEncoder().encode(JSON.stringify(draft)));
    const transaction = database.transaction('waiting', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put(sealed, draft.id), transaction.done]);
    return draft;
  }

  const find = async (database: Database, id: string): Promise<WaitingDraft | undefined> => {
    const sealed = await database.get('waiting', id);
    return sealed && opened(await openVault(database, crypto, unlocked), id, sealed);
  };

  return {
    keep: (draft) =>
      operate(async (database) => {
        const before = await find(database, draft.id);
        if (before) return before;
        return (await all(database)).length >= MOST_DRAFTS ? undefined : write(database, draft);
      }),
    list: async () => {
      if (!(await exists())) return { drafts: [], unreadable: [] };
      return operate(async (database) => {
        const found = await all(database);
        return {
          drafts: found.flatMap((draft) => (typeof draft === 'string' ? [] : noticeOf(draft))),
          unreadable: found.filter((draft) => typeof draft === 'string'),
        };
      });
    },
    read: (id) => operate((database) => find(database, id)),
    later: (id, dueAt) =>
      operate(async (database) => {
        const draft = await find(database, id);
        return draft && write(database, { ...draft, dueAt });
      }),
    remove: (id) => operate((database) => database.delete('waiting', id)),
  };
}

const noticeOf = ({ id, host, keptAt, dueAt }: WaitingDraft): WaitingNotice => ({ id, host, keptAt, dueAt });

async function opened(vault: Vault, id: string, sealed: Sealed | undefined): Promise<WaitingDraft> {
  if (sealed === undefined) throw new Error('It went while it was read.');
  // What opens was sealed by this vault under this id, so its shape is ours.
  return JSON.parse(new TextDecoder().decode(await vault.open(labelOf(id), sealed))) as WaitingDraft;
}
