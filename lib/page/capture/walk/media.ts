import type { Attachment } from '../../../core/evidence/message';
import type { Media, OpenThread } from '../../sites/site';
import type { Course } from './course';
import type { Entry } from './entry';
import type { Looker } from './look';
import type { Shown } from './reading';
import type { Surroundings } from './surroundings';

/** Pages put a new message's words into a row before its picture: until then the row shows that of the message before. */
const STALE_MS = 3_000;
const FRESH_MS = 300;
const LOOK_MS = 100;
/** A page may replace a small picture by a larger one while it is fetched. */
const MOST_TRIES = 3;

/**
 * Fetches what belongs to the messages at one stop. After every wait the message's row is looked for anew, and while it is in the page it is
 * what it shows then that counts: so a picture never lands on the message that stood, or comes to stand, in the same row.
 */
export async function fetchAt(
  shown: readonly Shown[],
  thread: OpenThread,
  course: Course,
  { stale, used, own }: Pick<Looker, 'stale' | 'used' | 'own'>,
  get: (media: Media) => Promise<Attachment>,
  { wait }: Surroundings,
): Promise<void> {
  const rowOf = ({ id }: Entry) => (id !== undefined && course.here() ? thread.rows().find((row) => row.id === id) : undefined);
  const readAgain = (entry: Entry): void => {
    const reading = rowOf(entry)?.read();
    if (reading) entry.reading = reading;
  };

  const fetchOf = async ({ entry, row }: Shown): Promise<void> => {
    // What an element got after it was last looked at is nobody's yet; for a moment any picture in one that was used before may be old.
    const least = used(row, entry) ? FRESH_MS : 0;
    for (let waited = 0; waited < least || (waited < STALE_MS && stale(row, entry)); waited += LOOK_MS) {
      await wait(LOOK_MS);
      readAgain(entry);
    }
    const foreign = stale(row, entry) && entry.id !== undefined && !rowOf(entry);
    for (const [at, first] of entry.reading?.media.entries() ?? []) {
      let wanted: Media = foreign ? { name: first.name, missed: 'The page went on before it showed it.' } : first;
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        entry.fetched[at] = { from: wanted.address, attachment: await get(wanted) };
        if (wanted.address === undefined) break;
        readAgain(entry);
        if (rowOf(entry)?.element === row.element) own(row, entry);
        const now = entry.reading?.media[at];
        if (!now?.address || now.address === wanted.address) break;
        wanted = now;
      }
    }
  };

  await Promise.all(shown.filter(({ entry }) => wanting(entry)).map(fetchOf));
}

/** What had no address when it was last in sight may have one now. */
const wanting = ({ reading, fetched }: Entry): boolean =>
  reading?.media.some(({ address }, at) => !fetched[at] || (address !== undefined && fetched[at].from === undefined)) === true;
