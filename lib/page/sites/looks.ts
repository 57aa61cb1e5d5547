import { converseLook } from './converse/look';
import { discordLook } from './discord/look';
import { fastmailLook } from './fastmail/look';
import { genericLook } from './generic/look';
import { gmailLook } from './gmail/look';
import { googleMessagesLook } from './google-messages/look';
import { icloudLook } from './icloud/look';
import { instagramLook } from './instagram/look';
import { messengerLook } from './messenger/look';
import { outlookLook } from './outlook/look';
import { portalLook } from './portals/look';
import { protonLook } from './proton/look';
import { quietly } from './quietly';
import { roundcubeLook } from './roundcube/look';
import type { Look, Site } from './site';
import { slackLook } from './slack/look';
import { teamsLook } from './teams/look';
import { telegramALook } from './telegram-a/look';
import { telegramKLook } from './telegram-k/look';
import { whatsappLook } from './whatsapp/look';
import { yahooLook } from './yahoo/look';

/** What is read of each site when somebody asks, by its id. Not part of `Site`, so that the script which only coaches does not carry it. */
export const LOOKS: Readonly<Record<string, Look>> = {
  gmail: gmailLook,
  outlook: outlookLook,
  yahoo: yahooLook,
  proton: protonLook,
  fastmail: fastmailLook,
  icloud: icloudLook,
  whatsapp: whatsappLook,
  messenger: messengerLook,
  instagram: instagramLook,
  'telegram-k': telegramKLook,
  'telegram-a': telegramALook,
  'google-messages': googleMessagesLook,
  discord: discordLook,
  slack: slackLook,
  teams: teamsLook,
  ourfamilywizard: portalLook,
  talkingparents: portalLook,
  roundcube: roundcubeLook,
  converse: converseLook,
  generic: genericLook,
};

/** What fails on a page is not understood there. */
export const lookOf = (site: Site): Look => quietly(LOOKS[site.id] ?? {}, { health: { state: 'layout-changed', missed: [] } });
