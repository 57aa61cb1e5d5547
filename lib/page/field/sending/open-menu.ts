const MENU = '[role="listbox"], [role="menu"], [role="grid"], [role="tree"]';
/** A menu of suggestions floats at most so far from the box that it is for, in CSS pixels. */
const BESIDE = 40;

/**
 * Whether a menu of names or emoji is open over a box, so that Enter chooses from it: as ARIA says it (combobox pattern,
 * WAI-ARIA Authoring Practices 1.2), or a list that floats right beside the box, for pages that leave ARIA out.
 */
export function isMenuOpen(field: Element): boolean {
  const document = field.ownerDocument;
  for (const holder of [field, document.activeElement, field.closest('[role="combobox"]')]) {
    if (!holder || !(holder === field || field.contains(holder) || holder.contains(field))) continue;
    if (isShown(document.getElementById(holder.getAttribute('aria-activedescendant') ?? ''))) return true;
    const tied = `${holder.getAttribute('aria-controls') ?? ''} ${holder.getAttribute('aria-owns') ?? ''}`.split(/\s+/).filter(Boolean);
    const menus = tied.map((id) => document.getElementById(id));
    if (holder.getAttribute('aria-expanded') === 'true' && (tied.length === 0 || menus.some(isShown))) return true;
    if (menus.some((menu) => menu?.matches(MENU) && isShown(menu) && floats(menu))) return true;
  }
  return [...document.querySelectorAll('[role="listbox"], [role="menu"]')].some(
    (menu) => !menu.contains(field) && isShown(menu) && floats(menu) && isBeside(menu, field),
  );
}

const isShown = (element: Element | null): element is Element => {
  if (!element || element.closest('[hidden], [aria-hidden="true"]')) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && (element.checkVisibility?.({ visibilityProperty: true }) ?? true);
};

/** A list of conversations beside the box stands in the page; a menu is put over it. */
function floats(menu: Element): boolean {
  const view = menu.ownerDocument.defaultView;
  for (let element: Element | null = menu, depth = 0; element && view && depth < 5; element = element.parentElement, depth++) {
    if (/absolute|fixed/.test(view.getComputedStyle(element).position)) return true;
  }
  return false;
}

function isBeside(menu: Element, field: Element): boolean {
  const [a, b] = [menu.getBoundingClientRect(), field.getBoundingClientRect()];
  return a.left < b.right && a.right > b.left && a.top < b.bottom + BESIDE && a.bottom > b.top - BESIDE;
}
