import type { Party } from '../../../core/evidence/message';

/** The elements that hold a property of `item` itself and not of an item inside it (HTML standard, section 5.2.5). */
export function properties(item: Element, ...names: readonly string[]): readonly Element[] {
  const selector = names.map((name) => `[itemprop~="${name}"]`).join(', ');
  return Array.from(item.querySelectorAll(selector)).filter((element) => element.parentElement?.closest('[itemscope]') === item);
}

/** The value of a property element as far as text goes: `content`, an address, or its words. */
export function propertyText(element: Element | undefined): string | undefined {
  if (!element) return undefined;
  const mail = /^mailto:([^?]+)/i.exec(element.getAttribute('href') ?? '')?.[1];
  const value = element.getAttribute('content') ?? (mail && decoded(mail)) ?? element.textContent;
  return value?.replace(/\s+/g, ' ').trim() || undefined;
}

/** A person given as an item of its own (name, email) or as plain words. */
export function party(element: Element | undefined): Party | undefined {
  if (!element) return undefined;
  const item = element.hasAttribute('itemscope');
  const address = propertyText(item ? properties(element, 'email', 'telephone')[0] : undefined);
  const shown = propertyText(item ? properties(element, 'name')[0] : element) ?? address;
  return shown === undefined ? undefined : { shown, ...(address && { address }) };
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
