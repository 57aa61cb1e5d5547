import type { Look, Site } from './site';

/** What is read of each site when somebody asks, by its id. Not part of `Site`, so that the script which only coaches does not carry it. */
export const LOOKS: Readonly<Record<string, Look>> = {};

export const lookOf = (site: Site): Look => LOOKS[site.id] ?? {};
