import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { choicesFrom, type ExportChoices, markInitials, requestOf } from '../../../lib/core/export/choices';
import type { ExportDoor } from '../../../lib/core/export/door';
import type { ExhibitMark, ExportRequest, Selection } from '../../../lib/core/export/request';
import type { Preparation } from '../../../lib/core/preparation/preparation';
import type { TimelineDoor, TimelineFacts } from '../../../lib/core/timeline/door';
import type { Said } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';
import { hashOf } from '../place';
import type { Visit } from '../room';
import { EVERYTHING } from '../timeline/use-timeline';
import { troubleOf } from '../trouble';
import { ForWhom } from './for-whom';
import { MakingView } from './making-view';
import { MirrorView } from './mirror';
import { Pages } from './pages';
import { Papers } from './papers';
import { NO_PASSWORD, Password, wrongWith } from './password';
import { type PickStore, type Picks, usePicks } from './picks';
import { ReadyView } from './ready-view';
import { Redact } from './redact';
import { Section } from './section';
import { TheCase } from './the-case';
import { UnfinishedView } from './unfinished-view';
import { useAsked } from './use-asked';
import { useMaking } from './use-making';
import { type Wanted, WhatGoesIn } from './what-goes-in';

/** What was chosen last, and whether a pack was ever made with it. */
interface Remembered {
  readonly choices: ExportChoices;
  readonly made: boolean;
}

/** Where the choices are remembered; sealed, since they hold names. */
export interface ChoicesMemory {
  readonly read: () => Promise<unknown>;
  readonly keep: (remembered: unknown) => Promise<void>;
}

export interface ExportRoomProps extends Pick<Visit, 'place' | 'here' | 'head' | 'filed'> {
  readonly door: ExportDoor;
  /** Its own: what is found here is not what is found in the timeline. */
  readonly timeline: TimelineDoor;
  readonly memory: ChoicesMemory;
  readonly picks: PickStore;
  /** What was prepared for Cafcass, as it stands now. */
  readonly preparation: () => Promise<Preparation | undefined>;
  readonly zone: string;
  /** BCP 47. */
  readonly language: string;
  /** The conversation that an entry belongs to; `undefined` where it belongs to none. */
  readonly conversationOf: (entry: number) => Promise<string | undefined>;
}

/** A conversation that was asked to be exported: a new object each time. */
interface Asked {
  readonly conversation: string;
  /** Without choosing first, where a pack was made before. */
  readonly now: boolean;
}

interface Begun extends Remembered {
  readonly facts: TimelineFacts;
}

const NOTHING_WANTED: Wanted = { which: 'found', query: EVERYTHING };

/** The room in which something is made ready for somebody else. */
export function ExportRoom(props: ExportRoomProps) {
  const { door, timeline, memory, head, filed, language, zone } = props;
  const say = useSay();
  const [begun, setBegun] = useState<Begun>();
  const [trouble, setTrouble] = useState<Said>();
  const told = useCallback(() => void filed(), [filed]);
  const work = useMaking(door, told);
  const { making, look, letGo, stop, make } = work;
  const [looked, setLooked] = useState(false);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let left = false;
    const remembered = memory.read().catch(() => undefined) as Promise<Partial<Remembered> | undefined>;
    Promise.all([timeline.open(), remembered]).then(
      ([facts, known]) => {
        if (left) return;
        setTrouble(undefined);
        setBegun((now) => ({
          facts,
          choices: now?.choices ?? choicesFrom(known?.choices, language, zone),
          made: now?.made ?? known?.made === true,
        }));
      },
      (error: unknown) => left || setTrouble(troubleOf(error, 'timeline.notRead')),
    );
    return () => {
      left = true;
    };
  }, [timeline, memory, head, language, zone, attempt]);
  useEffect(() => void look().then(() => setLooked(true)), [look]);

  const top = useRef<HTMLDivElement>(null);
  const shown = making.at;
  const before = useRef(shown);
  useEffect(() => {
    // What had the focus is gone with the step before.
    if (before.current !== 'looking' && before.current !== shown) top.current?.querySelector<HTMLElement>('h3')?.focus();
    before.current = shown;
  }, [shown]);

  return (
    <div class="export" ref={top}>
      {trouble && (
        <div class="notice wrong trouble" role="alert" data-part="trouble">
          <p>{say(trouble)}</p>
          <button type="button" class="button" data-action="try-again" onClick={() => setAttempt((times) => times + 1)}>
            {say('desk.tryAgain')}
          </button>
        </div>
      )}
      {!trouble && (!begun || !looked) && (
        <p class="quiet loading" role="status">
          {say('desk.openingArchive')}
        </p>
      )}
      {making.at === 'unfinished' && (
        <UnfinishedView
          request={making.request}
          zone={props.zone}
          onGoOn={(password) => void make(making.request, password)}
          onDiscard={() => void letGo(making.request.id)}
        />
      )}
      {making.at === 'making' && <MakingView step={making.step} onStop={stop} />}
      {making.at === 'ready' && (
        <ReadyView
          ready={making.ready}
          address={making.address}
          earlier={making.earlier}
          door={door}
          onLetGo={() => void letGo(making.ready.id)}
        />
      )}
      {making.at === 'choosing' && (
        <div role="status">
          {making.said && (
            <p class={making.wrong ? 'notice wrong' : 'notice'} data-part="export-said">
              {say(making.said)}
            </p>
          )}
          {making.without && (
            <p>
              <button type="button" class="button" data-action="make-without" onClick={() => void making.without?.()}>
                {say('export.make.without')}
              </button>
            </p>
          )}
        </div>
      )}
      {begun && looked && begun.facts.items === 0 && making.at === 'choosing' && (
        <p class="panel" data-part="export-nothing">
          {say('export.nothing')}
        </p>
      )}
      {begun && looked && begun.facts.items > 0 && (
        <Choosing
          {...props}
          facts={begun.facts}
          remembered={begun}
          hidden={making.at !== 'choosing'}
          onRemembered={(remembered) => setBegun({ ...begun, ...remembered })}
          onMake={make}
        />
      )}
    </div>
  );
}

interface ChoosingProps extends ExportRoomProps {
  readonly facts: TimelineFacts;
  readonly remembered: Remembered;
  readonly onRemembered: (remembered: Remembered) => void;
  readonly onMake: (request: ExportRequest, password: string) => Promise<void>;
  /** While a pack is made or waits: what was chosen stays. */
  readonly hidden: boolean;
}

/** In milliseconds: what is typed is kept when it has stayed the same for so long. */
const KEEP_AFTER = 800;

function Choosing(props: ChoosingProps) {
  const { door, timeline, memory, picks, zone, head, here, facts, remembered, hidden, ...on } = props;
  const say = useSay();
  const { choices } = remembered;
  const [wanted, setWanted] = useState(NOTHING_WANTED);
  const [typed, setTyped] = useState(NO_PASSWORD);
  const [tried, setTried] = useState(false);
  const [mirrors, setMirrors] = useState(false);
  const [number, setNumber] = useState<number>();
  const picked = usePicks(picks);
  const initials = markInitials(choices);
  const offered = useNextMark(door, initials, head);
  const preparation = usePrepared(props);
  const mark = { initials, number: number ?? offered ?? 1 };
  const selection = useMemo(() => selectionOf(wanted, picked), [wanted, picked]);
  const request = (which = selection) =>
    requestOf(choices, { id: crypto.randomUUID(), madeAt: new Date().toISOString(), zone, selection: which, mark, preparation });

  const onChoices = (next: ExportChoices) => on.onRemembered({ ...remembered, choices: next });
  useEffect(() => {
    const later = setTimeout(() => void memory.keep({ choices, made: remembered.made }).catch(() => undefined), KEEP_AFTER);
    return () => clearTimeout(later);
  }, [memory, choices, remembered.made]);

  // What names one asking and not what is asked for changes each time.
  const question = (without?: 'redaction') => {
    const { id: _, madeAt: __, redaction, ...rest } = request();
    return `${head} ${JSON.stringify({ ...rest, ...(!without && { redaction }) })}`;
  };
  const live = here && !hidden;
  const forecast = useAsked(
    live ? question() : undefined,
    (signal) => door.forecast(request(), () => undefined, signal),
    'export.notCounted',
  );
  const mirror = useAsked(
    live && mirrors ? question('redaction') : undefined,
    (signal) => door.mirror(request(), signal),
    'export.notCounted',
  );
  const replaces = choices.replaces || choices.recipient === 'forum';
  const suggestions = useAsked(
    live && replaces ? question('redaction') : undefined,
    (signal) => {
      const { redaction: _, ...plain } = request();
      return door.suggestions(plain, signal);
    },
    'export.notCounted',
  );

  const wrong = wrongWith(typed);
  const empty = wanted.which === 'picked' && picked.put.length === 0;
  const make = async (which = selection) => {
    setTried(true);
    if (wrong || empty) return;
    const made: Remembered = { choices, made: true };
    on.onRemembered(made);
    await memory.keep(made).catch(() => undefined);
    const { password } = typed;
    setTyped(NO_PASSWORD);
    setTried(false);
    await on.onMake(request(which), password);
    setNumber(undefined);
  };

  const asked = useAskedConversation(props);
  const seen = useRef<Asked>(undefined);
  useEffect(() => {
    // What waits from before is to be saved or let go first.
    if (hidden || !asked || asked === seen.current) return;
    // Which number the exhibit has must be known first.
    if (asked.now && offered === undefined) return;
    seen.current = asked;
    const only: Wanted = { which: 'found', query: { ...EVERYTHING, conversations: [asked.conversation] } };
    setWanted(only);
    if (asked.now && remembered.made) void make(selectionOf(only, { put: [], left: [] }));
  }, [asked, offered, hidden]);

  return (
    <div class="choosing" hidden={hidden}>
      <div class="steps">
        <p class="quiet">{say('export.intro')}</p>
        <WhatGoesIn
          door={timeline}
          {...{ facts, wanted, picks, zone }}
          onWanted={setWanted}
          context={choices.context}
          onContext={(context) => onChoices({ ...choices, context })}
        />
        <ForWhom {...{ choices, onChoices }} />
        <TheCase {...{ choices, onChoices }} number={mark.number} onNumber={setNumber} />
        <Papers {...{ choices, onChoices }} />
        <Redact {...{ choices, onChoices }} suggestions={suggestions.value} looking={suggestions.asking} trouble={suggestions.trouble} />
        <MirrorView mirror={mirror} zone={zone} open={mirrors} onOpen={setMirrors} />
      </div>
      <div class="steps outcome">
        <Pages forecast={forecast} recipient={choices.recipient} />
        <Section part="password" title="export.password.title">
          <p class="small">{say('export.password.what')}</p>
          <Password typed={typed} onTyped={setTyped} wrong={tried ? wrong : undefined} />
        </Section>
        <div class="make">
          <button type="button" class="button primary" data-action="make-export" onClick={() => void make()}>
            {say('export.make.make')}
          </button>
          <div role="alert">
            {tried && empty && <p class="notice">{say('export.make.empty')}</p>}
            {tried && wrong && <p class="visually-hidden">{say(wrong)}</p>}
          </div>
        </div>
      </div>
    </div>
  );
}

function selectionOf({ which, query: { order: _, ...found } }: Wanted, { put, left }: Picks): Omit<Selection, 'context'> {
  return which === 'picked' ? { words: '', only: put, more: [], without: left } : { ...found, more: put, without: left };
}

function useAskedConversation({ place, conversationOf }: Pick<ExportRoomProps, 'place' | 'conversationOf'>): Asked | undefined {
  const [asked, setAsked] = useState<Asked>();
  useEffect(() => {
    const { number, now = false } = place;
    if (number === undefined) return;
    let left = false;
    conversationOf(number).then(
      (conversation) => left || (conversation !== undefined && setAsked({ conversation, now })),
      () => undefined,
    );
    // Loading the page again must not make another.
    if (now) history.replaceState(null, '', hashOf({ room: 'export' }));
    return () => {
      left = true;
    };
  }, [place, conversationOf]);
  return asked;
}

/** Read again whenever one comes back to this room: it is written in another. */
function usePrepared({ preparation, here }: Pick<ExportRoomProps, 'preparation' | 'here'>): Preparation | undefined {
  const [prepared, setPrepared] = useState<Preparation>();
  useEffect(() => {
    if (here) void preparation().then(setPrepared, () => undefined);
  }, [preparation, here]);
  return prepared;
}

function useNextMark(door: ExportDoor, initials: string, head: number): number | undefined {
  const [next, setNext] = useState<ExhibitMark>();
  useEffect(() => {
    let left = false;
    door.nextMark(initials).then(
      (number) => left || setNext({ initials, number }),
      () => left || setNext({ initials, number: 1 }),
    );
    return () => {
      left = true;
    };
  }, [door, initials, head]);
  // That of other initials is no answer.
  return next?.initials === initials ? next.number : undefined;
}
