import type { MessageTime } from '../../../core/evidence/message';

const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2})$/i;

/** A `<time>`: its words verbatim and, where its `datetime` names a moment with a zone, that moment. Without a zone it names none. */
export function publishedTime(element: Element | undefined): { readonly time: MessageTime; readonly missed?: string } {
  if (!element) return { time: {}, missed: 'The page shows no time that can be read.' };
  const shown = element.textContent?.replace(/\s+/g, ' ').trim();
  const given = (element.getAttribute('datetime') ?? element.getAttribute('content') ?? '').trim();
  const zone = MOMENT.exec(given)?.[1];
  const moment = zone ? new Date(given.replace(' ', 'T')) : undefined;
  if (!moment || Number.isNaN(moment.getTime())) {
    return { time: shown ? { shown } : {}, missed: 'The page does not say in which zone the time is, so it is kept as shown only.' };
  }
  return { time: { ...(shown && { shown }), utc: moment.toISOString(), source: 'datetime-attribute', zone: zone ?? '' } };
}
