import { contains, type Part } from './parts';

const MOST_PANES = 6;

/** Lists that stand side by side, or scroll each by itself, are several conversations. */
export function panesOf(units: readonly Part[], scope: Part): readonly (readonly Part[])[] {
  const container = around(units, scope);
  const panes = new Map<Part, Part[]>();
  for (const unit of units) {
    const pane = container.parts.find((part) => contains(part, unit));
    if (!pane || pane === unit) return [units];
    const others = panes.get(pane);
    if (others) others.push(unit);
    else panes.set(pane, [unit]);
    if (panes.size > MOST_PANES) return [units];
  }
  const boxes = [...panes.keys()].map(({ element }) => element.getBoundingClientRect());
  if (panes.size < 2 || boxes.some(({ width, height }) => width === 0 || height === 0)) return [units];
  const beside = boxes.every((box, at) =>
    boxes.slice(at + 1).every(({ left, right, top, bottom }) => {
      const apart = left >= box.right - 1 || right <= box.left + 1;
      return apart && Math.min(bottom, box.bottom) - Math.max(top, box.top) > 0.5 * Math.max(bottom - top, box.height);
    }),
  );
  const scrolled = [...panes].every(([pane, [unit]]) => {
    for (let at = unit?.up; at && contains(pane, at); at = at.up) {
      const style = at.element.ownerDocument.defaultView?.getComputedStyle(at.element);
      if (/^(?:auto|scroll)$/.test(style?.overflowY ?? '')) return true;
    }
    return false;
  });
  return beside || scrolled ? [...panes.values()] : [units];
}

/** A list of conversations stands in a narrow column beside the one that is open. */
export function roomOf({ element }: Part): number {
  const view = element.ownerDocument.defaultView;
  const { width } = element.getBoundingClientRect();
  return view && width > 0 && view.innerWidth > 0 ? Math.sqrt(Math.min(1, Math.max(0.1, width / view.innerWidth))) : 1;
}

/** The innermost part that holds all of them. */
export function around(units: readonly Part[], scope: Part): Part {
  const [first] = units;
  let container = first?.up ?? scope;
  while (container !== scope && !units.every((unit) => contains(container, unit))) container = container.up ?? scope;
  return container;
}
