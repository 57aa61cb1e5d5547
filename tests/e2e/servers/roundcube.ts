import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureServers } from './install';
import { type MailServer, PASSWORD, startMail } from './mail';
import { freePorts, portOpen, startDaemon } from './process';
import { makeStateFolder } from './state-folder';
import { PEOPLE, type Person } from './thread';

export interface RoundcubeOptions {
  /** Which compose editor opens: 0 the plain textarea, 1 TinyMCE. */
  readonly htmlEditor?: 0 | 1;
}

export interface User {
  readonly user: Person;
  readonly address: string;
  readonly name: string;
  readonly password: string;
}

export interface Roundcube extends MailServer {
  /** Ends with a slash. */
  readonly url: string;
  readonly users: Readonly<Record<Person, User>>;
  /** Where configuration, logs and mailboxes of this instance lie; removed by `stop`. */
  readonly stateFolder: string;
}

const SCHEMA = '/usr/share/roundcube/SQL/sqlite.initial.sql';
const DOCUMENT_ROOT = '/var/lib/roundcube/public_html';

const configuration = (folder: string, mail: MailServer, port: number, htmlEditor: 0 | 1): string => `<?php
$config = [
  'db_dsnw' => 'sqlite:///${folder}/roundcube.db?mode=0640',
  'imap_host' => '127.0.0.1:${mail.imapPort}',
  'smtp_host' => '127.0.0.1:${mail.smtpPort}', 'smtp_user' => '%u', 'smtp_pass' => '%p', 'smtp_auth_type' => 'PLAIN',
  'username_domain' => 'evenkeel.test', 'mail_domain' => 'evenkeel.test',
  'des_key' => 'evenkeel-test-key-24byte', 'product_name' => 'Roundcube Webmail',
  'log_dir' => '${folder}/logs', 'temp_dir' => '${folder}/temp', 'language' => 'en_US', 'timezone' => 'UTC',
  // Browsers keep one jar of cookies for all ports of a host.
  'session_name' => 'roundcube_sessid_${port}', 'session_auth_name' => 'roundcube_sessauth_${port}',
  'enable_installer' => false, 'enable_spellcheck' => false, 'check_all_folders' => false,
  'plugins' => [], 'skin' => 'elastic', 'ip_check' => false, 'login_rate_limit' => 0,
  'htmleditor' => ${htmlEditor}, 'reply_mode' => 1,
  'default_list_mode' => 'threads', 'autoexpand_threads' => 1,
  'preview_pane' => true, 'mail_read_time' => 0, 'draft_autosave' => 0, 'refresh_interval' => 60,
];
`;

const answers = async (url: string, seconds = 20): Promise<void> => {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const page = await fetch(url).then((response) => response.text(), String);
    if (page.includes('rcmloginuser')) return;
    if (Date.now() > end) throw new Error(`Roundcube does not show its login page: ${page.slice(0, 300)}`);
  }
};

/**
 * A Roundcube on a free port of 127.0.0.1 with its own Dovecot and submission server, seeded with the conversation.
 * Several may run at once. `stop` ends every process by its id and removes the state.
 */
export async function startRoundcube(options: RoundcubeOptions = {}): Promise<Roundcube> {
  const installed = ensureServers();
  if (!installed.ready) throw new Error(installed.reason);
  const stateFolder = makeStateFolder();
  const folder = join(stateFolder, 'web');
  const mailFolder = join(stateFolder, 'mail');
  mkdirSync(mailFolder);
  const mail = await startMail(mailFolder);
  for (const part of ['', 'config', 'logs', 'temp']) mkdirSync(join(folder, part), { recursive: true });
  for (const file of ['defaults.inc.php', 'mimetypes.php']) symlinkSync(join('/etc/roundcube', file), join(folder, 'config', file));
  const [port = 0] = await freePorts(1);
  writeFileSync(join(folder, 'config', 'config.inc.php'), configuration(folder, mail, port, options.htmlEditor ?? 0));
  execFileSync('sqlite3', [join(folder, 'roundcube.db')], { input: readFileSync(SCHEMA) });
  const settings = {
    upload_max_filesize: '25M',
    post_max_size: '26M',
    memory_limit: '256M',
    'session.gc_probability': '0',
    display_errors: '0',
    log_errors: '1',
    error_log: join(folder, 'logs', 'php.log'),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-d', `${name}=${value}`]);
  const php = startDaemon(installed.php, [...flags, '-S', `127.0.0.1:${port}`, '-t', DOCUMENT_ROOT], {
    log: join(folder, 'logs', 'server.log'),
    end: 'INT',
    // One worker serves one file at a time; a page asks for twenty.
    env: { ROUNDCUBE_CONFIG_DIR: join(folder, 'config'), PHP_CLI_SERVER_WORKERS: '4' },
  });
  const url = `http://127.0.0.1:${port}/`;
  const stop = async (): Promise<void> => {
    await php.stop();
    await mail.stop();
    rmSync(stateFolder, { recursive: true, force: true });
  };
  try {
    await portOpen(port);
    await answers(url);
  } catch (error) {
    await stop();
    throw error;
  }
  const user = (person: Person): User => ({ user: person, ...PEOPLE[person], password: PASSWORD });
  return { ...mail, url, stateFolder, users: { alex: user('alex'), sam: user('sam'), office: user('office') }, stop };
}
