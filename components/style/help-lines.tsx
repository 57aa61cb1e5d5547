import { Around } from '../words/around';

/** Whom to call in the United Kingdom. The numbers are those that the services publish themselves, last looked at in November 2026. */
export const HelpLines = () => (
  <ul data-part="help-lines">
    <li>
      <Around say="help.danger" parts={[<b key="999">999</b>, <b key="55">55</b>]} />
    </li>
    <li>
      <Around say="help.helpline" parts={[<b key="number">0808 2000 247</b>]} />
    </li>
    <li>
      <Around say="help.wales" parts={[<b key="number">0808 80 10 800</b>]} />
    </li>
    <li>
      <Around say="help.men" parts={[<b key="number">0808 801 0327</b>]} />
    </li>
  </ul>
);

/** The same where somebody may be thinking of hurting themselves. */
export const LinesForDespair = () => (
  <ul data-part="help-lines">
    <li>
      <Around say="help.danger" parts={[<b key="999">999</b>, <b key="55">55</b>]} />
    </li>
    <li>
      <Around say="help.samaritans" parts={[<b key="number">116 123</b>]} />
    </li>
  </ul>
);
