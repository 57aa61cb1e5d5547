const MESSAGE = /msg-(?:f:\d{15,20}|a:[\w-]{1,60})/;
export const THREAD = /thread-f:\d{15,20}/;
/** Nothing is older than Gmail. */
const GMAIL_BEGAN = Date.UTC(2004, 3, 1);

/**
 * The server's id of a message: 64 bits, of which the upper 44 are the moment of arrival in milliseconds since 1970. In the page it is decimal
 * ("#msg-f:1775568780109575075") or hexadecimal ("18a41665ecb473a3"). A message that this browser wrote has an id of its own as well ("#msg-a:r…"),
 * and the server's only once it was sent.
 */
export interface GmailId {
  /** As the page names the message: "msg-f:…" or "msg-a:…". */
  readonly name: string;
  /** Of 16 digits. Absent until the server gave one. */
  readonly legacy?: string;
}

export function idOf(card: Element): GmailId | undefined {
  const holder = card.matches('[data-message-id], [data-legacy-message-id]')
    ? card
    : card.querySelector('[data-message-id], [data-legacy-message-id]');
  const legacy = legacyOf(holder?.getAttribute('data-legacy-message-id') ?? '');
  const name = (MESSAGE.exec(holder?.getAttribute('data-message-id') ?? '') ?? namesInLog(card, MESSAGE))[0];
  if (name) {
    const server = legacy ?? hexOf(name);
    return { name, ...(server && { legacy: server }) };
  }
  // Before 2018 only a class of the words named the message: "m1547986a2fbf2cbf".
  const classes = Array.from(card.querySelectorAll('.ii, .a3s'), (element) => element.getAttribute('class')).join(' ');
  const old = legacy ?? legacyOf(/(?:^|\s)m([0-9a-f]{14,16})(?:\s|$)/.exec(classes)?.[1] ?? '');
  return old ? { name: `msg-f:${BigInt(`0x${old}`)}`, legacy: old } : undefined;
}

/** When the message reached the mailbox; `undefined` for a number that is no such moment. */
export function arrivalOf({ legacy }: GmailId): Date | undefined {
  if (!legacy) return undefined;
  const at = new Date(Number(BigInt(`0x${legacy}`) >> 20n));
  return at.getTime() >= GMAIL_BEGAN && at.getUTCFullYear() < 2100 ? at : undefined;
}

const legacyOf = (said: string): string | undefined => (/^[0-9a-f]{14,16}$/i.test(said) ? said.toLowerCase() : undefined);
const hexOf = (name: string): string | undefined => {
  const [, decimal] = /^msg-f:(\d+)$/.exec(name) ?? [];
  return decimal ? legacyOf(BigInt(decimal).toString(16)) : undefined;
};

/** Gmail writes for its own records whose control it is: lists in base64, among them "#msg-f:…". No mail may carry such a record. */
export function namesInLog(card: Element, kind: RegExp): readonly string[] {
  const found: string[] = [];
  for (const logged of [card, ...card.querySelectorAll('[jslog]')]) {
    if (logged.parentElement?.closest('.a3s')) continue;
    for (const [coded] of (logged.getAttribute('jslog') ?? '').matchAll(/[A-Za-z0-9+/_-]{24,}={0,2}/g)) {
      const [name] = kind.exec(decoded(coded)) ?? [];
      if (name) found.push(name);
    }
  }
  return found;
}

function decoded(coded: string): string {
  try {
    return atob(coded.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}
