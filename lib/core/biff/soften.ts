import { afterComma } from './greeting';
import type { LookAt } from './look';
import { hasSubject } from './subjects';

const OPENED = /^(?:please|my understanding|yes|no)\b/i;
const ABOUT_YOU = /^(?:you|you've|you're|u)(?!\w)/i;

/**
 * The same statement with a business-like opening: "You told Ella ..." as "My understanding is that you told Ella ...".
 * `undefined` where it has none, is no whole statement, or would still read as an attack.
 */
export function softer(text: string, at: LookAt): string | undefined {
  const look = at(text);
  if (
    OPENED.test(text) ||
    /[.?!]\s+\S/.test(text) ||
    text.endsWith('?') ||
    look.count < 4 ||
    look.asks ||
    !(look.anchored || look.anchors.child || look.concrete)
  )
    return undefined;
  if (!hasSubject(look)) return undefined;
  const made = `${ABOUT_YOU.test(text) ? 'My understanding is that' : 'Please note that'} ${afterComma(text.replace(/^(?:And|But|So) /, ''))}`;
  return at(made).flagged ? undefined : made;
}
