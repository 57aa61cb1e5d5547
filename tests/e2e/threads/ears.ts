/** What a page noticed: events of a user's doing, and what is set off by them. */
export type Noticed = readonly string[];

/**
 * The page's own ears, before anything else in it: whatever is pressed, typed, scrolled or looked at in it, it notices, and a portal could tell
 * others. Our own elements are left out, and so is the window's loss of focus to the popup.
 */
export const EARS = `<script>
  var noticed = [];
  for (const type of ['click', 'dblclick', 'auxclick', 'contextmenu', 'pointerdown', 'pointerup', 'pointerover', 'mousedown', 'mouseup', 'mouseover',
    'touchstart', 'keydown', 'keyup', 'beforeinput', 'input', 'change', 'submit', 'toggle', 'focusin', 'selectionchange', 'scroll', 'wheel',
    'hashchange', 'popstate'])
    window.addEventListener(type, ({ target }) => {
      if (!(target instanceof Element && target.localName.startsWith('evenkeel-'))) noticed.push(type + ' ' + (target.id || target.localName || target.nodeName));
    }, true);
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes, removedNodes } of changes) {
      if ([...addedNodes, ...removedNodes].some(({ localName }) => !localName?.startsWith('evenkeel-')) || type !== 'childList')
        noticed.push(type + ' ' + (target.id || target.localName || target.nodeName));
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  addEventListener('load', () => { noticed.length = 0; });
</script>`;
