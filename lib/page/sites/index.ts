import { converse } from './converse/converse';
import { discord } from './discord/discord';
import { fastmail } from './fastmail/fastmail';
import { generic } from './generic/generic';
import { gmail } from './gmail/gmail';
import { googleMessages } from './google-messages/google-messages';
import { icloud } from './icloud/icloud';
import { instagram } from './instagram/instagram';
import { messenger } from './messenger/messenger';
import { ourfamilywizard } from './ourfamilywizard/ourfamilywizard';
import { outlook } from './outlook/outlook';
import { proton } from './proton/proton';
import { quietly } from './quietly';
import { roundcube } from './roundcube/roundcube';
import type { Site } from './site';
import { slack } from './slack/slack';
import { talkingparents } from './talkingparents/talkingparents';
import { teams } from './teams/teams';
import { telegramA } from './telegram-a/telegram-a';
import { telegramK } from './telegram-k/telegram-k';
import { whatsapp } from './whatsapp/whatsapp';
import { yahoo } from './yahoo/yahoo';

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
