import type { People } from '../../core/coach/people';
import type { PrepareDoor } from '../../core/preparation/door';
import { EMPTY, isEmpty, type Preparation } from '../../core/preparation/preparation';
import { hasSafeContact, saysAtRisk } from '../../core/preparation/safety';
import type { Archive } from '../archive/archive';
import { claim, letGo } from '../notes/claim';
import type { SealedWork } from '../work/sealed-work';

export const PREPARE = 'prepare';

interface PrepareParts {
  readonly work: SealedWork;
  readonly archive: Pick<Archive, 'entriesOfKind'>;
  readonly people: () => Promise<People>;
}

/** What is prepared in this profile, sealed as a whole, open in one tab at a time. */
export function prepareIn({ work, archive, people }: PrepareParts): PrepareDoor {
  return {
    async open() {
      if (!(await claim(PREPARE))) return undefined;
      try {
        return await readPreparation(work);
      } catch (error) {
        letGo(PREPARE);
        throw error;
      }
    },
    keep: (preparation) => (isEmpty(preparation) ? work.forget(PREPARE) : work.keep(PREPARE, preparation)),
    forget: () => work.forget(PREPARE),
    leave: () => letGo(PREPARE),
    async safetyMarked() {
      if (hasSafeContact(await people())) return true;
      for await (const { content } of archive.entriesOfKind('note', () => undefined))
        if (content.kind === 'note' && saysAtRisk(content.record.note.summary)) return true;
      return false;
    },
  };
}

/** As it was last kept; what opens was sealed by this vault, so its shape is ours. */
export const readPreparation = async (work: SealedWork): Promise<Preparation> =>
  ((await work.read(PREPARE)) as Preparation | undefined) ?? EMPTY;
