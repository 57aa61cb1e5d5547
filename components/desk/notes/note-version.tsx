import { useState } from 'preact/hooks';
import type { StoredBytes } from '../../../lib/core/evidence/message';
import type { ChildsWords, EventTime, NoteFacts } from '../../../lib/core/evidence/note';
import { writtenDay, writtenTime } from '../../../lib/core/evidence/written-time';
import { delayWords, eventMoment } from '../../../lib/core/notes/event-moment';
import type { Say } from '../../../lib/core/words/said';
import { calendarOf } from '../../style/calendar';
import { Moment } from '../../style/moment';
import { Around } from '../../words/around';
import { useSay } from '../../words/words';
import type { LookUpItem } from '../use-looked-up';
import { LinkedItems } from './links-field';

/** What was felt, in words; `undefined` where it does not open. */
export type OpenFeelings = (bytes: StoredBytes) => Promise<string | undefined>;

interface NoteVersionViewProps {
  readonly facts: NoteFacts;
  /** ISO 8601 UTC. */
  readonly writtenAt: string;
  readonly zone: string;
  readonly lookUp?: LookUpItem;
  readonly onOpenItem?: (number: number) => void;
  readonly openFeelings?: OpenFeelings;
  /** What its own headings are, below the one it stands under. */
  readonly heading?: 'h4' | 'h5';
}

/** A note as it reads in one of its versions: when it happened and when it was written, both and apart. */
export function NoteVersionView({ facts, writtenAt, zone, lookUp, onOpenItem, openFeelings, heading = 'h5' }: NoteVersionViewProps) {
  const say = useSay();
  const { event, summary, people, children, tags, links, childsWords, feelings } = facts;
  return (
    <div class="stack note-version">
      {childsWords && <ToldBy heading={heading} words={childsWords} delay={say(delayWords(event, writtenAt))} />}
      {summary !== '' && (
        <p class="text" dir="auto" lang="">
          {summary}
        </p>
      )}
      <dl class="facts">
        <dt>{say('notes.note.happened')}</dt>
        <dd>
          {eventWords(event, say)} <span class="quiet">({say(event.time ? 'notes.note.asYouSay' : 'notes.note.noTime')})</span>
        </dd>
        <dt>{say('notes.note.written')}</dt>
        <dd>
          <Around
            say="notes.note.writtenDelay"
            parts={[<Moment key="at" utc={writtenAt} zone={zone} />, <b key="delay">{say(delayWords(event, writtenAt))}</b>]}
          />
        </dd>
        <Names term={say('notes.note.people')} names={people} />
        <Names term={say('notes.note.children')} names={children} />
        <Names term={say('notes.note.tags')} names={tags} />
        {lookUp && links.length > 0 && (
          <>
            <dt>{say('notes.note.links')}</dt>
            <dd>
              <LinkedItems numbers={links} lookUp={lookUp} {...(onOpenItem && { onOpen: onOpenItem })} />
            </dd>
          </>
        )}
      </dl>
      {feelings && openFeelings && <Feelings bytes={feelings} open={openFeelings} />}
    </div>
  );
}

/** "About Mon 4 May 2026, 17.42 BST": the day alone where no time was given. */
export function eventWords(event: EventTime, say: Say): string {
  const { utc, precision } = eventMoment(event);
  const calendar = calendarOf(say);
  if (precision === 'day') return writtenDay(utc, event.zone, calendar);
  const written = writtenTime(utc, event.zone, calendar);
  return event.about ? say('notes.note.about', written) : written;
}

function Names({ term, names }: { readonly term: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd dir="auto" lang="">
        {names.join(', ')}
      </dd>
    </>
  );
}

interface ToldByProps {
  readonly words: ChildsWords;
  readonly delay: string;
  readonly heading: 'h4' | 'h5';
}

function ToldBy({ words: { child, words, whoWasThere, askedBefore }, delay, heading: Heading }: ToldByProps) {
  const say = useSay();
  const orNotSaid = (text: string) => text || <span class="quiet">{say('notes.child.nobody')}</span>;
  return (
    <section class="told-by stack" data-part="told-by">
      <Heading>
        {say('notes.child.toldBy', child)}, {delay}
      </Heading>
      <blockquote class="text" dir="auto" lang="">
        {words}
      </blockquote>
      <dl class="facts">
        <dt>{say('notes.child.asked')}</dt>
        <dd class="text" dir="auto" lang="">
          {orNotSaid(askedBefore)}
        </dd>
        <dt>{say('notes.child.who')}</dt>
        <dd dir="auto" lang="">
          {orNotSaid(whoWasThere)}
        </dd>
      </dl>
    </section>
  );
}

/** Unsealed only when asked for: somebody may be looking on. */
function Feelings({ bytes, open }: { readonly bytes: StoredBytes; readonly open: OpenFeelings }) {
  const say = useSay();
  const [shown, setShown] = useState<string>();
  const toggle = async () => {
    if (shown !== undefined) setShown(undefined);
    else setShown((await open(bytes).catch(() => undefined)) ?? say('notes.feelings.gone'));
  };
  return (
    <div class="stack">
      <div>
        <button type="button" class="link" data-action="show-feelings" aria-expanded={shown !== undefined} onClick={toggle}>
          {say(shown === undefined ? 'notes.feelings.show' : 'notes.feelings.hide')}
        </button>
      </div>
      {shown !== undefined && (
        <p class="text felt" data-part="feelings" dir="auto" lang="">
          {shown}
        </p>
      )}
    </div>
  );
}
