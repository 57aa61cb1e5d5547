import type { ComponentChildren } from 'preact';
import type { Rewrite } from '../../lib/core/biff/outcome';
import type { CardAction, Card as CardData } from '../../lib/core/coach/card';
import type { Act } from './act';
import { CopyView } from './copy-view';
import { FindingView } from './finding-view';
import { Heard } from './heard';
import { HoldView } from './hold-view';
import { RewriteView } from './rewrite-view';
import { SafetyView } from './safety-view';

/** The card: what it shows is data, what is chosen is a call. It never takes the focus by itself. */
export function Card({ card, act }: { card: CardData; act: Act }) {
  const title = card.view === 'rewrite' ? REWRITE_TITLES[card.rewrite.outcome] : TITLES[card.view];
  const away: CardAction = card.view === 'hold' ? 'look-again' : card.view === 'rewrite' ? 'back' : 'close';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      act(away);
    } else if (event.key === 'Tab' && card.view === 'hold') keepInside(event);
  };
  return (
    <section
      class="card"
      lang="en-GB"
      data-view={card.view}
      role={card.view === 'hold' ? 'dialog' : 'group'}
      aria-labelledby="title"
      onKeyDown={onKeyDown}
    >
      <div class="top">
        <h2 id="title">{title}</h2>
        {card.view === 'hold' || (
          <button type="button" class="close" data-action="close" aria-label="Close" onClick={() => act('close')}>
            ×
          </button>
        )}
      </div>
      {body(card, act)}
      {card.view === 'hold' || <p class="keys">Keyboard: Alt+Shift+E comes to this card, Esc goes back.</p>}
      {card.view === 'hold' || <Heard text={`${title}. ${spoken(card)}`} />}
    </section>
  );
}

const TITLES: Readonly<Record<Exclude<CardData['view'], 'rewrite'>, string>> = {
  finding: 'How this may be read',
  copy: 'Ready to copy',
  safety: 'Your safety comes first',
  hold: 'Before it goes',
};

const REWRITE_TITLES: Readonly<Record<Rewrite['outcome'], string>> = {
  rewritten: 'The whole message, calmer: brief, informative, friendly, firm',
  unchanged: 'The whole message',
  'nothing-to-send': 'You can leave this unsent',
  'stepped-back': 'Your safety comes first',
};

function body(card: CardData, act: Act): ComponentChildren {
  switch (card.view) {
    case 'finding':
      return <FindingView finding={card.finding} edit={card.edit} act={act} />;
    case 'rewrite':
      if (card.rewrite.outcome === 'stepped-back') return <SafetyView act={act} />;
      return <RewriteView before={card.before} rewrite={card.rewrite} second={card.second} act={act} />;
    case 'copy':
      return <CopyView text={card.text} act={act} />;
    case 'safety':
      return <SafetyView act={act} />;
    case 'hold':
      return <HoldView findings={card.findings} blanks={card.blanks} act={act} />;
  }
}

const spoken = (card: CardData): string => {
  if (card.view === 'finding') return `${card.finding.quote} ${card.finding.reason}`;
  return card.view === 'rewrite' && card.second !== undefined ? "There is a second suggestion, from your browser's built-in model." : '';
};

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
