import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHATTERS, type Chatter, HISTORY, type Said, type SaidInRoom } from './chat-history';
import { PROSODY } from './install-prosody';
import { freePorts, portOpen, startDaemon } from './process';

export const DOMAIN = 'evenkeel.test';
export const CHAT_PASSWORD = 'secret';
export const ROOM = `family@rooms.${DOMAIN}`;

/** What was said before the server started. */
export interface Before {
  readonly history?: readonly Said[];
  readonly room?: readonly SaidInRoom[];
}

/** A message as the server delivered it. */
export interface Archived {
  readonly from: string;
  readonly to: string;
  readonly body: string;
}

export interface Prosody {
  /** Serves the folder, and XMPP over websockets at "xmpp-websocket". Ends with a slash. */
  readonly url: string;
  /** Everything that reached or left somebody, oldest first, as the server keeps it for them. */
  archiveOf(user: Chatter): Promise<readonly Archived[]>;
  /** Lets somebody say something now, with the server's own time: as if by another device. */
  say(said: Omit<Said, 'at'>): Promise<void>;
  stop(): Promise<void>;
}

/** A string of Lua that holds any text. */
const quoted = (text: string): string =>
  `"${text.replace(/[^ !#-[\]-~]/gu, (character) => [...Buffer.from(character)].map((byte) => `\\${String(byte).padStart(3, '0')}`).join(''))}"`;

const configuration = (folder: string, web: string, http: number, c2s: number, { history = HISTORY, room = [] }: Before): string => `
${process.getuid?.() === 0 ? 'run_as_root = true' : ''}
daemonize = false
pidfile = "${folder}/prosody.pid"
data_path = "${folder}/data"
certificates = "${folder}/certificates"
plugin_paths = { "${join(import.meta.dirname, 'prosody-plugins')}" }
modules_enabled = { "roster", "saslauth", "disco", "pep", "carbons", "smacks", "ping", "mam", "websocket", "http_files", "groups" }
modules_disabled = { "s2s", "tls" }
allow_registration = false
authentication = "internal_plain"
c2s_require_encryption = false
allow_unencrypted_plain_auth = true
consider_websocket_secure = true
storage = "internal"
default_archive_policy = true
archive_expires_after = "never"
max_archive_query_results = 100
groups_file = "${folder}/groups.txt"
interfaces = { "127.0.0.1" }
c2s_ports = { ${c2s} }
s2s_ports = {}
http_ports = { ${http} }
http_interfaces = { "127.0.0.1" }
https_ports = {}
http_default_host = "${DOMAIN}"
http_files_dir = "${web}"
http_paths = { files = "/"; websocket = "/xmpp-websocket"; evenkeel_test = "/archive" }
log = { info = "*console" }
evenkeel_users = { ${Object.keys(CHATTERS)
  .map((user) => `${user} = "${CHAT_PASSWORD}"`)
  .join('; ')} }
evenkeel_history = ${quoted(JSON.stringify(history))}
evenkeel_room = ${quoted(JSON.stringify(room))}
VirtualHost "${DOMAIN}"
  modules_enabled = { "evenkeel_test" }
Component "rooms.${DOMAIN}" "muc"
  modules_enabled = { "muc_mam", "evenkeel_room" }
  muc_log_by_default = true
`;

/** Prosody on free ports of 127.0.0.1, with the two users on each other's roster and what they said before. `folder` is its own. */
export async function startProsody(folder: string, web: string, before: Before = {}): Promise<Prosody> {
  for (const part of ['data', 'certificates']) mkdirSync(join(folder, part), { recursive: true });
  const [http = 0, c2s = 0] = await freePorts(2);
  const people = Object.entries(CHATTERS).map(([user, name]) => `${user}@${DOMAIN}=${name}\n`);
  writeFileSync(join(folder, 'groups.txt'), `[Family]\n${people.join('')}`);
  const config = join(folder, 'prosody.cfg.lua');
  writeFileSync(config, configuration(folder, web, http, c2s, before));
  const daemon = startDaemon(PROSODY, ['--config', config, '-F'], { log: join(folder, 'prosody.log'), end: 'TERM' });
  const url = `http://127.0.0.1:${http}/`;
  try {
    await portOpen(http);
  } catch (error) {
    await daemon.stop();
    throw error;
  }
  return {
    url,
    archiveOf: async (user) => (await fetch(`${url}archive/${user}`)).json() as Promise<readonly Archived[]>,
    async say(said) {
      const answer = await fetch(`${url}archive`, { method: 'POST', body: JSON.stringify(said) });
      if (!answer.ok) throw new Error(`The chat server would not pass it on: ${await answer.text()}`);
    },
    stop: () => daemon.stop(),
  };
}
