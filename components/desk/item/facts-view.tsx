import type { ComponentChildren } from 'preact';
import type { KeptFile } from '../../../lib/core/evidence/kept-file';
import type { ExhibitRecord } from '../../../lib/core/evidence/note';
import type { WholeItem } from '../../../lib/core/timeline/door';
import type { WordKey } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';
import { NoteVersionView } from '../notes/note-version';
import { hashOf } from '../place';
import { type OpenPicture, Picture } from '../screens';
import { writtenSize } from '../written-size';

interface FactsProps {
  readonly whole: WholeItem;
  readonly zone: string;
  readonly openPicture: OpenPicture;
}

/** A note or an exhibit as it reads now, and every earlier version below it: an amendment never takes the place of what it amends. */
export function Facts({ whole: { note, exhibit, amendments = [] }, zone, openPicture }: FactsProps) {
  const say = useSay();
  const first = note ? { facts: note.note, writtenAt: note.writtenAt } : exhibit && { facts: exhibit.exhibit, writtenAt: exhibit.addedAt };
  if (!first) return null;
  const versions = [first, ...amendments.map(({ amendment: { facts, writtenAt } }) => ({ facts, writtenAt }))];
  const [latest, ...earlier] = versions.reverse();
  return (
    <section class="panel facts-of" data-part="facts">
      {latest && <NoteVersionView {...{ ...latest, zone }} heading="h4" />}
      {exhibit && (
        <>
          <Shown file={exhibit.file} openPicture={openPicture} />
          <dl class="facts small">
            <File exhibit={exhibit} everyoneKnew={amendments.at(-1)?.amendment.everyoneKnew ?? exhibit.everyoneKnew} />
          </dl>
          <p class="small">
            <a href={hashOf({ room: 'bring-in' })}>{say('item.facts.saveFile')}</a>
          </p>
        </>
      )}
      {earlier.length > 0 && (
        <details class="small" data-part="earlier-versions">
          <summary>{say({ key: 'item.facts.earlier', count: earlier.length })}</summary>
          <ol class="versions" reversed>
            {earlier.map((version) => (
              <li key={version.writtenAt}>
                <NoteVersionView {...{ ...version, zone }} heading="h4" />
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

/** A picture, where it is one and small enough to be kept in one part. */
function Shown({ file, openPicture }: { readonly file: KeptFile; readonly openPicture: OpenPicture }) {
  const [only, ...more] = file.parts;
  if (!only || more.length > 0 || !only.mediaType.startsWith('image/')) return null;
  return (
    <div class="picture">
      <Picture bytes={only} openPicture={openPicture} name={file.name} />
    </div>
  );
}

const KNEW = { yes: 'item.facts.knewYes', no: 'item.facts.knewNo', 'not-sure': 'item.facts.knewNotSure' } as const;

function File({
  exhibit: { file },
  everyoneKnew,
}: {
  readonly exhibit: ExhibitRecord;
  readonly everyoneKnew: ExhibitRecord['everyoneKnew'];
}) {
  const say = useSay();
  return (
    <>
      <Fact name="item.facts.file">
        <bdi>{file.name}</bdi>, {writtenSize(file.size, say)}
      </Fact>
      {everyoneKnew && <Fact name="item.facts.everyoneKnew">{say(KNEW[everyoneKnew])}</Fact>}
    </>
  );
}

function Fact({ name, children }: { readonly name: WordKey; readonly children: ComponentChildren }) {
  const say = useSay();
  return (
    <>
      <dt>{say(name)}</dt>
      <dd>{children}</dd>
    </>
  );
}
