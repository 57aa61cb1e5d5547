/** What a page noticed: events of a user's doing, and what is set off by them. */
export type Noticed = readonly string[];

/**
 * The page's own ears, before anything else in it: whatever is pressed, typed, scrolled or looked at in it, it notices, and a portal could tell
 * others. Our own elements are left out, and so is the window's loss of focus to the popup.
 */
export const EARS = `<script>
  var noticed = [];
  const isOurs = (node) => (node instanceof Element ? node : node.parentElement)?.localName.startsWith('evenkeel-') ?? false;
  const notice = (what, { id, nodeName }) => noticed.push(what + ' ' + (id || nodeName));
  for (const type of ['click', 'dblclick', 'auxclick', 'contextmenu', 'pointerdown', 'pointerup', 'pointerover', 'mousedown', 'mouseup', 'mouseover',
    'touchstart', 'keydown', 'keyup', 'beforeinput', 'input', 'change', 'submit', 'toggle', 'focusin', 'selectionchange', 'scroll', 'wheel',
    'hashchange', 'popstate'])
    window.addEventListener(type, ({ target }) => isOurs(target) || notice(type, target), true);
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes, removedNodes } of changes) {
      if (!isOurs(target) && (type !== 'childList' || ![...addedNodes, ...removedNodes].every(isOurs))) notice(type, target);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  addEventListener('load', () => { noticed.length = 0; });
</script>`;
