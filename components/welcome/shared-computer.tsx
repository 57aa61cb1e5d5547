import { useState } from 'preact/hooks';

type Whose = 'mine' | 'shared' | 'not-sure';

const CHOICES: readonly { readonly value: Whose; readonly label: string }[] = [
  { value: 'mine', label: 'Yes, only mine' },
  { value: 'shared', label: 'No, someone else can use it' },
  { value: 'not-sure', label: 'I am not sure' },
];

/** Asked before anything is kept. The answer is not stored: it only shows the advice. */
export function SharedComputer() {
  const [whose, setWhose] = useState<Whose>();
  return (
    <>
      <fieldset class="choices">
        <legend>Is this computer, and this browser account, only yours?</legend>
        {CHOICES.map(({ value, label }) => (
          <label key={value}>
            <input type="radio" name="whose" value={value} checked={whose === value} onChange={() => setWhose(value)} /> {label}
          </label>
        ))}
      </fieldset>
      <div role="status">
        {whose === 'mine' && <OnlyMine />}
        {(whose === 'shared' || whose === 'not-sure') && <Shared />}
      </div>
      <p class="quiet small">Your answer is not stored.</p>
    </>
  );
}

const OnlyMine = () => (
  <div class="notice good" data-part="advice">
    <p>
      Good. It is still worth knowing: browser accounts can copy extensions to your other devices, and there is no lock yet, so anyone who
      can use this browser profile can open the desk.
    </p>
  </div>
);

const Shared = () => (
  <div class="notice stack" data-part="advice">
    <p>
      <strong>Before you keep anything here, think about where it should be kept.</strong>
    </p>
    <ul>
      <li>Someone who can open this browser can open what Evenkeel keeps. There is no lock yet.</li>
      <li>
        Make a separate user on this computer with its own password, or at least a separate browser profile that is not signed in to a
        shared account. Install Evenkeel there instead.
      </li>
      <li>If you can, use a device that nobody else has had in their hands.</li>
      <li>
        Some people put spyware on a partner’s phone or computer. Evenkeel cannot protect you from it. If you think it could be so, ask for
        advice from a safer device before you change anything on this one.
      </li>
    </ul>
  </div>
);
