import type { Direction, Party } from '../../../core/evidence/message';

const ADDRESS = /^[^\s<>()[\],;:"'@]+@[^\s<>()[\],;:"'@]+\.[^\s<>()[\],;:"'@]+$/;
const ADDRESS_IN_LABEL = /[^\s<>()[\],;:"'@]+@[^\s<>()[\],;:"'@]+\.[^\s<>()[\],;:"'@]*[^\s<>()[\],;:"'@.]/;

/**
 * The address of the account that is signed in: as a control of the page names it, else as the page's title does
 * ("Half term - alex@example.org - Gmail", "Inbox | alex@example.org | Proton Mail").
 * @param controls Selector of elements of the site itself, outside every message.
 */
export function accountOn(page: Document, controls: string): string | undefined {
  for (const control of page.querySelectorAll(controls)) {
    for (const said of [control.getAttribute('aria-label'), control.getAttribute('title'), control.textContent]) {
      const [address] = ADDRESS_IN_LABEL.exec(said ?? '') ?? [];
      if (address) return address;
    }
  }
  return accountInTitle(page.title);
}

/** Only next to the product's name at the end: a subject stands at the beginning and may hold any address. */
function accountInTitle(title: string): string | undefined {
  const parts = title.split(/\s[-–—|•]\s/).map((part) => part.trim());
  const [address = '', product = ''] = parts.slice(-2);
  return parts.length > 1 && parts[0] !== product && ADDRESS.test(address) && /mail|outlook/i.test(product) ? address : undefined;
}

/**
 * Told by addresses alone: from an own one, or to one from another.
 * @param own Addresses of the account.
 */
export function directionOf(
  own: readonly string[],
  { sender, recipients }: { readonly sender?: Party; readonly recipients: readonly Party[] },
): Direction | undefined {
  if (!sender?.address) return undefined;
  const known = new Set(own.map((address) => address.toLowerCase()));
  const isOwn = ({ address }: Party) => address !== undefined && known.has(address.toLowerCase());
  if (isOwn(sender)) return { way: 'sent', told: 'address' };
  return recipients.some(isOwn) ? { way: 'received', told: 'address' } : undefined;
}
