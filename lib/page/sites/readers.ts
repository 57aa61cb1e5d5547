import { openConverseThread } from './converse/thread';
import { openDiscordThread } from './discord/thread';
import { readFastmailThread } from './fastmail/thread';
import { readGenericThread } from './generic/thread';
import { readGmailThread } from './gmail/thread';
import { openGoogleMessagesThread } from './google-messages/thread';
import { readIcloudThread } from './icloud/thread';
import { openInstagramThread } from './instagram/thread';
import { openMessengerThread } from './messenger/thread';
import { readOutlookThread } from './outlook/thread';
import { readProtonThread } from './proton/thread';
import { readRoundcubeThread } from './roundcube/thread';
import type { OpenThreadOn, ReadThread, Site } from './site';
import { openSlackThread } from './slack/thread';
import { openTalkingParentsThread } from './talkingparents/thread';
import { openTeamsThread } from './teams/thread';
import { openTelegramAThread } from './telegram-a/thread';
import { openTelegramKThread } from './telegram-k/thread';
import { openWhatsappThread } from './whatsapp/thread';
import { readYahooThread } from './yahoo/thread';

/** A conversation is either read whole, message by message, or opened and walked through row by row. */
export type ThreadReader = { readonly read: ReadThread } | { readonly open: OpenThreadOn };

/** How each site's conversations are read, by its id. Not part of `Site`, so that the script which only coaches does not carry it. */
export const READERS: Readonly<Record<string, ThreadReader>> = {
  'google-messages': { open: openGoogleMessagesThread },
  instagram: { open: openInstagramThread },
  messenger: { open: openMessengerThread },
  whatsapp: { open: openWhatsappThread },
  teams: { open: openTeamsThread },
  talkingparents: { open: openTalkingParentsThread },
  'telegram-a': { open: openTelegramAThread },
  'telegram-k': { open: openTelegramKThread },
  converse: { open: openConverseThread },
  discord: { open: openDiscordThread },
  slack: { open: openSlackThread },
  fastmail: { read: readFastmailThread },
  gmail: { read: readGmailThread },
  icloud: { read: readIcloudThread },
  outlook: { read: readOutlookThread },
  proton: { read: readProtonThread },
  roundcube: { read: readRoundcubeThread },
  yahoo: { read: readYahooThread },
  generic: { read: readGenericThread },
};

const GENERIC: ThreadReader = { read: readGenericThread };

export const readerOf = (site: Site): ThreadReader => READERS[site.id] ?? GENERIC;
