/** Words by which a field says that it is for a message, in its names, its label or its placeholder. */
const MESSAGE = /\b(?:messages?|msg|reply|replies|comments?|chat|note)\b/;
/** Words of fields that hold a datum. They win over the others: "message subject", "search messages". */
const DATUM =
  /\b(?:subject|title|search|find|filter|e ?mail|address|user|username|login|password|name|nickname|phone|tel|mobile|number|code|pin|otp|captcha|url|link|website|tags?|recipients?|date|time|amount|price|coupon|voucher|city|town|postcode|zip|country|quantity|caption|emoji|gif)\b|^(?:to|cc|bcc|from)$/;
/** A message may not be shorter than a sentence. */
const LEAST_LENGTH = 80;

/** What a field says by attributes alone that it is no message box. */
const NOT_A_MESSAGE = [
  '[autocomplete]:not([autocomplete="on" i], [autocomplete="off" i], [autocomplete=""])',
  '[inputmode]:not([inputmode="text" i], [inputmode=""])',
  '[list]',
  '[pattern]',
  '[role]:not([role="textbox" i])',
  '[readonly]',
  '[disabled]',
].join(', ');

/**
 * Whether a one-line input is a chat box and not a subject, a name or a search: it says so itself, or it says nothing and is the
 * only text field beside a button that sends (`besideSend`).
 */
export function isMessageInput(input: HTMLInputElement, besideSend: () => boolean): boolean {
  if (input.type !== 'text' || input.matches(NOT_A_MESSAGE)) return false;
  if (input.maxLength >= 0 && input.maxLength < LEAST_LENGTH) return false;
  const names = namesOf(input);
  if (names.some((name) => DATUM.test(name))) return false;
  return names.some((name) => MESSAGE.test(name)) || besideSend();
}

function namesOf(input: HTMLInputElement): readonly string[] {
  const root = input.getRootNode() as Document | ShadowRoot;
  const labelledBy = (input.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  return [
    input.name,
    input.id,
    input.placeholder,
    input.getAttribute('aria-label') ?? '',
    ...Array.from(input.labels ?? [], (label) => label.textContent ?? ''),
    ...labelledBy.map((id) => root.getElementById(id)?.textContent ?? ''),
  ].map(asWords);
}

/** "newMessage_box" is three words. */
const asWords = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
