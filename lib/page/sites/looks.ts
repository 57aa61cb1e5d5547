import { fastmailLook } from './fastmail-look';
import { genericLook } from './generic-look';
import { gmailLook } from './gmail-look';
import { icloudLook } from './icloud-look';
import { outlookLook } from './outlook-look';
import { protonLook } from './proton-look';
import { roundcubeLook } from './roundcube-look';
import type { Look, Site } from './site';
import { yahooLook } from './yahoo-look';

/** What is read of each site when somebody asks, by its id. Not part of `Site`, so that the script which only coaches does not carry it. */
export const LOOKS: Readonly<Record<string, Look>> = {
  gmail: gmailLook,
  outlook: outlookLook,
  yahoo: yahooLook,
  proton: protonLook,
  fastmail: fastmailLook,
  icloud: icloudLook,
  roundcube: roundcubeLook,
  generic: genericLook,
};

export const lookOf = (site: Site): Look => LOOKS[site.id] ?? {};
