import type { ComposeBox, Site } from '../../sites/site';
import { isMenuOpen } from './open-menu';

/** Asked first at every key: typing costs no more than this. */
export const mayBeSending = ({ key, ctrlKey, metaKey, altKey, isComposing, keyCode }: KeyboardEvent): boolean =>
  (key === 'Enter' || key === ' ' || ctrlKey || metaKey || altKey) && !isComposing && keyCode !== INPUT_METHOD;

/** What keydown says while an input method has the key (UI Events, 7.3.1). */
const INPUT_METHOD = 229;

/** Whether this key sends what is in the box: as the site knows, else as its markup says or Enter was seen to do here. */
export function isSendingKey(event: KeyboardEvent, box: ComposeBox, site: Site, enterSends: (field: HTMLElement) => boolean): boolean {
  const sends = site.sendsOn ? site.sendsOn(event, box) : sendsAnywhere(event, box.field, enterSends);
  return sends && !site.menuOpen?.(box) && !isMenuOpen(box.field);
}

export const isPlainEnter = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key === 'Enter' && !ctrlKey && !metaKey && !altKey && !shiftKey;

function sendsAnywhere(event: KeyboardEvent, field: HTMLElement, enterSends: (field: HTMLElement) => boolean): boolean {
  if (event.key !== 'Enter') return false;
  if ((event.ctrlKey || event.metaKey) && !event.altKey) return true;
  return isPlainEnter(event) && (field.enterKeyHint === 'send' || enterSends(field));
}
