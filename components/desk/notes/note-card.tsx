import { itemId } from '../../../lib/core/evidence/items';
import { latest, type WrittenNote } from '../../../lib/core/notes/written-notes';
import { Moment } from '../../style/moment';
import { Around } from '../../words/around';
import { useSay } from '../../words/words';
import type { LookUpItem } from '../use-looked-up';
import { eventWords, NoteVersionView, type OpenFeelings } from './note-version';

interface NoteCardProps {
  readonly note: WrittenNote;
  readonly zone: string;
  readonly lookUp: LookUpItem;
  readonly openFeelings: OpenFeelings;
  readonly onOpenItem: (number: number) => void;
  readonly onChange: () => void;
}

/** A note with every version of it: a change never hides what stood there before. */
export function NoteCard({ note, zone, lookUp, openFeelings, onOpenItem, onChange }: NoteCardProps) {
  const say = useSay();
  const now = latest(note);
  const before = note.versions.slice(0, -1);
  const name = `note-${note.number}`;
  const shared = { zone, lookUp, openFeelings, onOpenItem };
  return (
    <article class="panel note" aria-labelledby={name} data-note={note.number}>
      <h4 id={name} tabIndex={-1}>
        {itemId(note.number)} <span class="quiet">{eventWords(now.facts.event, say)}</span>
      </h4>
      <NoteVersionView facts={now.facts} writtenAt={now.writtenAt} {...shared} />
      {before.length > 0 && (
        <details class="versions" open data-part="versions">
          <summary>{say({ key: 'notes.note.changed', count: before.length })}</summary>
          <ol>
            {before.map((version, at) => (
              <li key={version.entry}>
                <h5>
                  {at === 0 ? (
                    say('notes.note.first')
                  ) : (
                    <Around say="notes.note.version" parts={[<Moment key="at" utc={version.writtenAt} zone={zone} />]} />
                  )}
                </h5>
                <NoteVersionView facts={version.facts} writtenAt={version.writtenAt} {...shared} />
              </li>
            ))}
          </ol>
        </details>
      )}
      <div>
        <button type="button" class="button" data-action="change-note" aria-describedby={name} onClick={onChange}>
          {say('notes.note.change')}
        </button>
      </div>
    </article>
  );
}
