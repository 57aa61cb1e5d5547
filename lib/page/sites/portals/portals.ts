import type { Site } from '../site';

/** Opening or fetching a message leaves a mark on these that others, and a court, see: nothing is scrolled, opened, pressed or fetched there. */
const PORTALS: ReadonlySet<string> = new Set(['ourfamilywizard', 'talkingparents']);

export const isPortal = ({ id }: Site): boolean => PORTALS.has(id);
