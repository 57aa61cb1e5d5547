import type { ComponentChildren } from 'preact';
import type { Rewrite } from '../../lib/core/biff/outcome';
import type { CardAction, Card as CardData } from '../../lib/core/coach/card';
import type { Say, WordKey } from '../../lib/core/words/said';
import { useSay } from '../words/words';
import type { Act } from './act';
import { CopyView } from './copy-view';
import { FindingView } from './finding-view';
import { Heard } from './heard';
import { HoldView } from './hold-view';
import { KeptView } from './kept-view';
import { type Off, OffMenu } from './off-menu';
import { PressAgainView } from './press-again-view';
import { RewriteView } from './rewrite-view';
import { SafetyView } from './safety-view';
import { WaitingDraftView } from './waiting-draft-view';
import { WaitingView } from './waiting-view';
import { WhoView } from './who-view';

/** The card: what it shows is data, what is chosen is a call. It never takes the focus by itself. */
export function Card({ card, act, off }: { card: CardData; act: Act; off: Off }) {
  const say = useSay();
  const title = say(card.view === 'rewrite' ? REWRITE_TITLES[card.rewrite.outcome] : TITLES[card.view]);
  const away: CardAction = card.view === 'hold' ? 'look-again' : card.view === 'rewrite' ? 'back' : 'close';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      act(away);
    } else if (event.key === 'Tab' && card.view === 'hold') keepInside(event);
    // Somebody types on: the focus is back in the message before the browser writes the letter.
    else if (card.view === 'hold' && isLetter(event)) act('look-again');
  };
  return (
    <section
      class="card"
      lang={say('language')}
      data-view={card.view}
      role={card.view === 'hold' ? 'dialog' : 'group'}
      aria-labelledby="title"
      aria-describedby={card.view === 'hold' ? 'held' : undefined}
      onKeyDown={onKeyDown}
    >
      <div class="top">
        <h2 id="title">{title}</h2>
        <OffMenu off={off} />
        {card.view === 'hold' || (
          <button type="button" class="close" data-action="close" aria-label={say('card.close')} onClick={() => act('close')}>
            ×
          </button>
        )}
      </div>
      {body(card, act)}
      {card.view === 'hold' || <p class="keys">{say('card.keys')}</p>}
      {card.view === 'hold' || <Heard text={`${title}${/[?!.]$/.test(title) ? '' : '.'} ${spoken(card, say)}`} />}
    </section>
  );
}

const TITLES: Readonly<Record<Exclude<CardData['view'], 'rewrite'>, WordKey>> = {
  finding: 'card.titles.finding',
  copy: 'card.titles.copy',
  safety: 'card.titles.safety',
  hold: 'card.titles.hold',
  who: 'card.titles.who',
  kept: 'card.titles.kept',
  waiting: 'card.titles.waiting',
  'waiting-draft': 'card.titles.waitingDraft',
  'press-again': 'card.titles.pressAgain',
};

const REWRITE_TITLES: Readonly<Record<Rewrite['outcome'], WordKey>> = {
  rewritten: 'card.titles.rewritten',
  unchanged: 'card.titles.unchanged',
  'nothing-to-send': 'card.titles.nothingToSend',
  'stepped-back': 'card.titles.safety',
};

function body(card: CardData, act: Act): ComponentChildren {
  switch (card.view) {
    case 'finding':
      return <FindingView finding={card.finding} edit={card.edit} act={act} />;
    case 'rewrite':
      if (card.rewrite.outcome === 'stepped-back') return <SafetyView because="words" act={act} />;
      return <RewriteView before={card.before} rewrite={card.rewrite} second={card.second} act={act} />;
    case 'copy':
      return <CopyView text={card.text} act={act} />;
    case 'safety':
      return <SafetyView because={card.safety ? 'words' : 'contact'} act={act} />;
    case 'who':
      return <WhoView about={card.about} act={act} />;
    case 'hold':
      return <HoldView findings={card.findings} blanks={card.blanks} problem={card.problem} act={act} />;
    case 'kept':
      return <KeptView dueAt={card.dueAt} refused={card.refused} act={act} />;
    case 'waiting':
      return <WaitingView problem={card.problem} act={act} />;
    case 'waiting-draft':
      return <WaitingDraftView card={card} act={act} />;
    case 'press-again':
      return <PressAgainView by={card.by} />;
  }
}

/** What follows the title where somebody hears the card: why it is there. A kept message's words are not read out unasked. */
function spoken(card: CardData, say: Say): string {
  switch (card.view) {
    case 'finding':
      return `${card.finding.quote} ${say(card.finding.reason)}`;
    case 'who':
      return say('card.who.ask', card.about.name ?? card.about.address ?? '');
    case 'rewrite':
      if (card.rewrite.outcome === 'unchanged') return say('card.rewrite.canGo');
      if (card.rewrite.outcome === 'nothing-to-send') return say(card.rewrite.reason);
      return card.second === undefined ? '' : say('card.secondHeard');
    case 'copy':
      return say('card.copy.why');
    case 'safety':
      return say(card.safety ? 'card.safety.why' : 'card.safety.marked');
    case 'kept':
      return say(card.refused ? 'card.kept.refused' : 'card.kept.stillThere');
    case 'waiting':
      return say(card.problem ?? 'card.waiting.due');
    case 'press-again':
      return say(card.by === 'key' ? 'card.pressAgain.key' : 'card.pressAgain.click');
    case 'hold':
    case 'waiting-draft':
      return '';
  }
}

/** The hold is a dialog: Tab goes round in it. */
function keepInside(event: KeyboardEvent): void {
  const buttons = (event.currentTarget as HTMLElement).querySelectorAll('button');
  const [first, last] = [buttons[0], buttons[buttons.length - 1]];
  const root = (event.currentTarget as HTMLElement).getRootNode() as Document | ShadowRoot;
  const [edge, other] = event.shiftKey ? [first, last] : [last, first];
  if (root.activeElement !== edge) return;
  event.preventDefault();
  other?.focus();
}

/** Space and Enter press the button that has the focus. */
const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
