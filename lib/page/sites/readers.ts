import { openDiscordThread } from './discord-thread';
import { readGenericThread } from './generic-thread';
import { readRoundcubeThread } from './roundcube-thread';
import type { OpenThreadOn, ReadThread, Site } from './site';
import { openSlackThread } from './slack-thread';
import { openTelegramAThread } from './telegram-a-thread';
import { openTelegramKThread } from './telegram-k-thread';

/** A conversation is either read whole, message by message, or opened and walked through row by row. */
export type ThreadReader = { readonly read: ReadThread } | { readonly open: OpenThreadOn };

/** How each site's conversations are read, by its id. Not part of `Site`, so that the script which only coaches does not carry it. */
export const READERS: Readonly<Record<string, ThreadReader>> = {
  'telegram-a': { open: openTelegramAThread },
  'telegram-k': { open: openTelegramKThread },
  discord: { open: openDiscordThread },
  slack: { open: openSlackThread },
  roundcube: { read: readRoundcubeThread },
  generic: { read: readGenericThread },
};

const GENERIC: ThreadReader = { read: readGenericThread };

export const readerOf = (site: Site): ThreadReader => READERS[site.id] ?? GENERIC;
