import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type ExportChoices, markInitials, requestOf } from '../../../lib/core/export/choices';
import type { ExportRequest, Selection } from '../../../lib/core/export/request';
import type { Preparation } from '../../../lib/core/preparation/preparation';
import type { TimelineFacts } from '../../../lib/core/timeline/door';
import { useSay } from '../../words/words';
import { EVERYTHING } from '../timeline/use-timeline';
import { ForWhom } from './for-whom';
import { MirrorView } from './mirror';
import { Pages } from './pages';
import { Papers } from './papers';
import { NO_PASSWORD, Password, wrongWith } from './password';
import { type Picks, usePicks } from './picks';
import { Redact } from './redact';
import type { ExportRoomProps, Remembered } from './room-props';
import { Section } from './section';
import { TheCase } from './the-case';
import { useAsked } from './use-asked';
import { type Asked, useAskedConversation } from './use-asked-conversation';
import { useNextMark } from './use-next-mark';
import { type Wanted, WhatGoesIn } from './what-goes-in';

const NOTHING_WANTED: Wanted = { which: 'found', query: EVERYTHING };

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

/** What is chosen before a pack is made, with the pages that it would have. */
export function Choosing(props: ChoosingProps) {
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

/** Read again whenever one comes back to this room: it is written in another. */
function usePrepared({ preparation, here }: Pick<ExportRoomProps, 'preparation' | 'here'>): Preparation | undefined {
  const [prepared, setPrepared] = useState<Preparation>();
  useEffect(() => {
    if (here) void preparation().then(setPrepared, () => undefined);
  }, [preparation, here]);
  return prepared;
}
