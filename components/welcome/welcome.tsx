import { LeaveLimits, LeaveQuickly } from '../style/leave-quickly';
import { Around } from '../words/around';
import { useSay } from '../words/words';
import { SharedComputer } from './shared-computer';

export interface WelcomeProps {
  readonly onOpenDesk: () => void;
  readonly onLeave: () => void;
}

/** Opened once, when Evenkeel is installed: what it does, what it never does, and whether this is a safe place for it. */
export function Welcome({ onOpenDesk, onLeave }: WelcomeProps) {
  const say = useSay();
  return (
    <div class="welcome">
      <header class="bar">
        <LeaveQuickly onLeave={onLeave} />
        <h1>{say('welcome.title')}</h1>
      </header>
      <main>
        <WhatItDoes />
        <section class="panel" aria-labelledby="safe-title">
          <h2 id="safe-title">{say('welcome.safe.title')}</h2>
          <SharedComputer />
          <HelpLines />
        </section>
        <HowToStart onOpenDesk={onOpenDesk} />
      </main>
      <footer>
        <LeaveLimits />
      </footer>
    </div>
  );
}

function WhatItDoes() {
  const say = useSay();
  const lead = (key: 'calmly' | 'record') => [<strong key={key}>{say(`welcome.does.${key}Lead`)}</strong>];
  return (
    <section class="panel" aria-labelledby="does-title">
      <h2 id="does-title">{say('welcome.does.title')}</h2>
      <ul>
        <li>
          <Around say="welcome.does.calmly" parts={lead('calmly')} />
        </li>
        <li>
          <Around say="welcome.does.record" parts={lead('record')} />
        </li>
      </ul>
      <h3>{say('welcome.does.never')}</h3>
      <ul>
        <li>{say('welcome.does.neverSends')}</li>
        <li>{say('welcome.does.neverLeaves')}</li>
        <li>{say('welcome.does.neverScores')}</li>
      </ul>
      <p class="quiet">{say('welcome.does.limits')}</p>
    </section>
  );
}

function HelpLines() {
  const say = useSay();
  return (
    <div class="stack">
      <h3>{say('welcome.afraid.title')}</h3>
      <p>{say('welcome.afraid.notEnough')}</p>
      <ul>
        <li>
          <Around say="help.danger" parts={[<strong key="999">999</strong>, <strong key="55">55</strong>]} />
        </li>
        <li>
          <Around say="welcome.afraid.helpline" parts={[<strong key="number">0808 2000 247</strong>]} />
        </li>
        <li>{say('welcome.afraid.tech', 'refugetechsafety.org')}</li>
      </ul>
    </div>
  );
}

function HowToStart({ onOpenDesk }: Pick<WelcomeProps, 'onOpenDesk'>) {
  const say = useSay();
  return (
    <section class="panel" aria-labelledby="start-title">
      <h2 id="start-title">{say('welcome.start.title')}</h2>
      <ol>
        <li>{say('welcome.start.open')}</li>
        <li>{say('welcome.start.click')}</li>
        <li>{say('welcome.start.choose')}</li>
        <li>{say('welcome.start.desk')}</li>
      </ol>
      <p>
        <button type="button" class="button primary" data-action="open-desk" onClick={onOpenDesk}>
          {say('welcome.openDesk')}
        </button>
      </p>
    </section>
  );
}
