import type { Pointing, PointingAct, PointingView } from '../../../core/evidence/pointing';
import { outermostDocument } from '../../sites/shown/frames';
import { scrollerOf } from '../../sites/shown/scroller';
import type { ReadingContext } from '../../sites/site';
import { type Place, placesOn } from './places';
import { boxOnScreen, elementAt } from './spot';

export interface PointOptions {
  readonly document: Document;
  readonly context: ReadingContext;
  /** Shows what is pointed at, and hands on what the user does. */
  readonly mount: (act: (act: PointingAct) => void) => PointingView;
  /** Nothing is scrolled, for pages that tell others what was opened. */
  readonly untouched?: boolean;
}

/** Lets the user point at the conversation. Gives the element, or `undefined` where the user would rather not. Nothing on the page is pressed. */
export function point({ document: inner, context, mount, untouched = false }: PointOptions): Promise<Element | undefined> {
  const document = outermostDocument(inner);
  const view = document.defaultView;
  const places = placesOn(document, context);
  let place: Place = places.all[0] ?? { element: document.body, messages: 0 };
  /** What was left by going wider, to come back to. */
  let inside: Place[] = [];
  return new Promise((resolve) => {
    let shown: string | undefined;
    let over: Element | undefined;
    let frame = 0;
    const show = () => {
      const box = view && boxOnScreen(place.element, view);
      const { messages, first, last } = place;
      const pointing: Pointing = { ...(box && { box }), messages, ...(first && { first }), ...(last && { last }) };
      const now = JSON.stringify(pointing);
      if (now !== shown) shownBy.show(pointing);
      shown = now;
    };
    // The page may scroll and change beneath.
    const follow = () => {
      show();
      frame = view?.requestAnimationFrame(follow) ?? 0;
    };
    const end = (element: Element | undefined) => {
      view?.cancelAnimationFrame(frame);
      shownBy.close();
      resolve(element);
    };
    const go = (to: Place | undefined) => {
      if (!to) return;
      place = to;
      if (!untouched && view && !boxOnScreen(to.element, view)) to.element.scrollIntoView({ block: 'nearest' });
      show();
    };
    const step = (by: number) => {
      const at = places.all.findIndex(({ element }) => element === place.element);
      inside = [];
      go(places.all.at((at + by + places.all.length) % Math.max(1, places.all.length)));
    };
    const lookAt = (x: number, y: number) => {
      const element = elementAt(document, x, y);
      if (!element || element === over) return;
      over = element;
      inside = [];
      place = places.around(element) ?? { element, messages: 0 };
      show();
    };
    const shownBy = mount((act) => {
      if (act.do === 'cancel') end(undefined);
      else if (act.do === 'at') lookAt(act.x, act.y);
      else if (act.do === 'scroll') scrollAt(document, act.x, act.y, act.by);
      else if (act.do === 'wider') {
        const wider = places.wider(place);
        if (wider !== place) inside.push(place);
        go(wider);
      } else if (act.do === 'narrower') go(inside.pop() ?? places.narrower(place));
      else if (act.do === 'next' || act.do === 'previous') step(act.do === 'next' ? 1 : -1);
      if ((act.do === 'keep' || (act.do === 'at' && act.keep)) && place.messages > 0) end(place.element);
    });
    follow();
  });
}

/** The wheel over the page scrolls what it would have scrolled. */
function scrollAt(document: Document, x: number, y: number, by: number): void {
  const element = elementAt(document, x, y);
  (scrollerOf(element) ?? element?.ownerDocument.scrollingElement ?? document.scrollingElement)?.scrollBy({ top: by, behavior: 'instant' });
}
