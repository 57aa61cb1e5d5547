import type { WholeItem } from '../timeline/door';
import type { DraftItem } from './draft';

/** An item of the desk's timeline as what a paragraph is made of. */
export function draftItem({ row, message, note, exhibit, amendments = [] }: WholeItem): DraftItem {
  return {
    number: row.number,
    kind: row.kind,
    ...(row.at && { at: row.at }),
    ...(message && { message }),
    ...(note && {
      note: {
        summary: note.note.summary,
        event: note.note.event,
        writtenAt: note.writtenAt,
        ...(note.note.childsWords && { childsWords: note.note.childsWords }),
      },
    }),
    ...(exhibit && {
      exhibit: {
        summary: exhibit.exhibit.summary,
        event: exhibit.exhibit.event,
        addedAt: exhibit.addedAt,
        ...(exhibit.everyoneKnew && { everyoneKnew: exhibit.everyoneKnew }),
      },
    }),
    amendments: amendments.map(({ amendment: { facts, writtenAt } }) => ({ facts, writtenAt })),
  };
}
