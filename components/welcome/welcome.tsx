import { LeaveLimits, LeaveQuickly } from '../style/leave-quickly';
import { SharedComputer } from './shared-computer';

export interface WelcomeProps {
  readonly onOpenDesk: () => void;
  readonly onLeave: () => void;
}

/** Opened once, when Evenkeel is installed: what it does, what it never does, and whether this is a safe place for it. */
export function Welcome({ onOpenDesk, onLeave }: WelcomeProps) {
  return (
    <div class="welcome">
      <header class="bar">
        <LeaveQuickly onLeave={onLeave} />
        <h1>Welcome to Evenkeel</h1>
      </header>
      <main>
        <WhatItDoes />
        <section class="panel" aria-labelledby="safe-title">
          <h2 id="safe-title">2. Is this a safe place for it?</h2>
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

const WhatItDoes = () => (
  <section class="panel" aria-labelledby="does-title">
    <h2 id="does-title">1. What it does</h2>
    <ul>
      <li>
        <strong>Helps you write calmly.</strong> On sites where you switch it on, it marks words that a co-parent may take amiss and offers
        calmer ones. You choose, and you can always send your message as it is.
      </li>
      <li>
        <strong>Keeps an honest record.</strong> When you ask, it stores the conversation that is open, so that you can show later that
        nothing was changed since.
      </li>
    </ul>
    <h3>What it never does</h3>
    <ul>
      <li>It never sends anything for you, and never keeps a conversation unless you ask.</li>
      <li>
        Nothing you write or keep goes to us or anyone else. To keep a conversation it may fetch its originals from the mail site you are
        on, as reading them does.
      </li>
      <li>It never gives you or the other parent a score.</li>
    </ul>
    <p class="quiet">
      Its limits: it can miss hurtful words and mark harmless ones. A record shows what the page showed and that it is unchanged since; it
      does not show who typed a message. It is not legal advice.
    </p>
  </section>
);

const HelpLines = () => (
  <div class="stack">
    <h3>If you are afraid of the other parent</h3>
    <p>Calmer words are not what keeps you safe, and Evenkeel is not the right help on its own.</p>
    <ul>
      <li>
        In danger now: call <strong>999</strong>. If you cannot speak, press <strong>55</strong> when asked (on a mobile).
      </li>
      <li>
        National Domestic Abuse Helpline, run by Refuge: <strong>0808 2000 247</strong>, free, at any hour.
      </li>
      <li>About phones, accounts and spyware: refugetechsafety.org. Look at it on a device that is only yours.</li>
    </ul>
  </div>
);

const HowToStart = ({ onOpenDesk }: Pick<WelcomeProps, 'onOpenDesk'>) => (
  <section class="panel" aria-labelledby="start-title">
    <h2 id="start-title">3. How to start</h2>
    <ol>
      <li>Open your mail, and the conversation with the other parent.</li>
      <li>Click the Evenkeel button beside the address bar. It may be behind the puzzle-piece button, where you can pin it.</li>
      <li>
        “Switch on here” helps you write on that site; the browser asks you to allow it, and nothing happens on other sites. “Keep this
        conversation” stores what is open.
      </li>
      <li>Everything kept stands in the desk, where you can read it, check it and export it.</li>
    </ol>
    <p>
      <button type="button" class="button primary" data-action="open-desk" onClick={onOpenDesk}>
        Open the desk
      </button>
    </p>
  </section>
);
