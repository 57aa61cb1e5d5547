import { readGenericThread } from './generic-thread';
import { readRoundcubeThread } from './roundcube-thread';
import type { ReadThread, Site } from './site';

/** How each site's conversations are read, by its id. Not part of `Site`, so that the script which only coaches does not carry it. */
export const READERS: Readonly<Record<string, ReadThread>> = { roundcube: readRoundcubeThread, generic: readGenericThread };

export const readerOf = (site: Site): ReadThread => READERS[site.id] ?? readGenericThread;
