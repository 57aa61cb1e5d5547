import { genericIncoming } from './generic-incoming';
import { roundcubeIncoming } from './roundcube-incoming';
import type { Look, Site } from './site';

/** What is read of each site when somebody asks, by its id. Not part of `Site`, so that the script which only coaches does not carry it. */
export const LOOKS: Readonly<Record<string, Look>> = {
  roundcube: { incoming: roundcubeIncoming },
  generic: { incoming: genericIncoming },
};

export const lookOf = (site: Site): Look => LOOKS[site.id] ?? {};
