import { fastmail } from './fastmail';
import { generic } from './generic';
import { gmail } from './gmail';
import { icloud } from './icloud';
import { outlook } from './outlook';
import { proton } from './proton';
import { roundcube } from './roundcube';
import type { Site } from './site';
import { yahoo } from './yahoo';

/** Known sites in the order they are asked; the generic one takes every page that is left, so it stands last. */
export const SITES: readonly Site[] = [gmail, outlook, yahoo, proton, fastmail, icloud, roundcube, generic];

/**
 * The site that a document belongs to. `document` and `location` are those the script runs in: inside an editor's frame the
 * location may be `about:blank` or the parent's, so adapters recognise themselves by the outermost document of the same origin.
 */
export const siteFor = (document: Document, location: Location): Site => SITES.find((site) => site.matches(document, location)) ?? generic;
