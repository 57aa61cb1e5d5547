import { generic } from './generic/generic';
import { lookOf } from './looks';
import { isPortal } from './portals/portals';
import type { Site } from './site';

/** Whether the user is asked to point at the conversation where none was found: not where the page is known and shows that none is open. */
export const mayPoint = (site: Site, document: Document): boolean =>
  site.id === generic.id || isPortal(site) || lookOf(site).health?.(document).state === 'layout-changed';
