import { converse } from './converse';
import { discord } from './discord';
import { fastmail } from './fastmail';
import { generic } from './generic';
import { gmail } from './gmail';
import { googleMessages } from './google-messages';
import { icloud } from './icloud';
import { instagram } from './instagram';
import { messenger } from './messenger';
import { ourfamilywizard } from './ourfamilywizard';
import { outlook } from './outlook';
import { proton } from './proton';
import { quietly } from './quietly';
import { roundcube } from './roundcube';
import type { Site } from './site';
import { slack } from './slack';
import { talkingparents } from './talkingparents';
import { teams } from './teams';
import { telegramA } from './telegram-a';
import { telegramK } from './telegram-k';
import { whatsapp } from './whatsapp';
import { yahoo } from './yahoo';

/**
 * Known sites in the order they are asked: those told by their host name first, then those told by their own markup, which takes longer.
 * The generic one takes every page that is left, so it stands last.
 */
export const SITES: readonly Site[] = [
  gmail,
  outlook,
  yahoo,
  proton,
  fastmail,
  icloud,
  whatsapp,
  messenger,
  instagram,
  telegramK,
  telegramA,
  googleMessages,
  discord,
  slack,
  teams,
  ourfamilywizard,
  talkingparents,
  roundcube,
  converse,
  generic,
].map((site) => quietly(site));

/**
 * The site that a document belongs to. `document` and `location` are those the script runs in: inside an editor's frame the
 * location may be `about:blank` or the parent's, so adapters recognise themselves by the outermost document of the same origin.
 */
export const siteFor = (document: Document, location: Location): Site =>
  SITES.find((site) => site.matches(document, location)) ?? quietly(generic);
