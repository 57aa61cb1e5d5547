import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages, run, updatePackageLists } from './apt';

/** What the mail servers need; `php` is the interpreter found, whatever its version. */
export interface Installed {
  readonly ready: true;
  readonly php: string;
}

export interface NotInstalled {
  readonly ready: false;
  /** One clear line. */
  readonly reason: string;
}

const DOVECOT = '/usr/sbin/dovecot';
const LMTP = '/usr/lib/dovecot/lmtp';
const ROUNDCUBE = '/var/lib/roundcube/public_html/index.php';
const ROUNDCUBE_SCHEMA = '/usr/share/roundcube/SQL/sqlite.initial.sql';

const onPath = (pattern: RegExp): string | undefined => {
  for (const folder of (process.env.PATH ?? '').split(delimiter).filter(existsSync)) {
    const name = readdirSync(folder)
      .filter((entry) => pattern.test(entry))
      .sort()
      .at(-1);
    if (name === undefined) continue;
    try {
      accessSync(join(folder, name), constants.X_OK);
      return join(folder, name);
    } catch {
      // Not ours to run; the next folder may have one.
    }
  }
  return undefined;
};

/** The newest PHP that can open SQLite databases, for Roundcube keeps its own data in one. */
const findPhp = (): string | undefined => {
  const php = onPath(/^php\d+\.\d+$/) ?? onPath(/^php$/);
  if (php === undefined) return undefined;
  const modules = spawnSync(php, ['-m'], { encoding: 'utf8' }).stdout ?? '';
  return /^pdo_sqlite$/im.test(modules) ? php : undefined;
};

const find = (): Installed | undefined => {
  const php = findPhp();
  const files = [DOVECOT, LMTP, ROUNDCUBE, ROUNDCUBE_SCHEMA].every(existsSync);
  return php !== undefined && files && onPath(/^sqlite3$/) ? { ready: true, php } : undefined;
};

/** Debian names its PHP packages by version; this release's is the one that `php-cli` depends on. */
const phpVersion = (): string | undefined => /Depends: php(\d+\.\d+)-cli/.exec(run('apt-cache', ['depends', 'php-cli']).stdout ?? '')?.[1];

/**
 * Finds Roundcube, Dovecot and PHP, and installs what is missing on a Debian machine where we are root.
 * Nothing is configured system-wide: every instance keeps its own configuration and state.
 */
export function ensureServers(): Installed | NotInstalled {
  const refuse = (why: string): NotInstalled => ({ ready: false, reason: `Roundcube and Dovecot cannot run here: ${why}.` });
  if (process.platform !== 'linux') return refuse('they are set up on Debian Linux only');
  if (process.getuid?.() !== 0) return refuse('Dovecot switches between system users, which needs root');
  const found = find();
  if (found) return found;
  if (!existsSync('/usr/bin/apt-get')) return refuse('they are missing and there is no apt-get to install them');
  const stale = updatePackageLists();
  const version = phpVersion();
  if (stale || version === undefined) return refuse(stale ?? 'no package of PHP is known to apt-get');
  run('debconf-set-selections', [], 'roundcube-core roundcube/dbconfig-install boolean false\n');
  // `php` alone would pull in Apache; naming the CGI flavour satisfies it without.
  const packages = ['roundcube-core', 'roundcube-sqlite3', 'dovecot-imapd', 'dovecot-lmtpd', 'openssl', 'sqlite3'];
  packages.push(`php${version}-cli`, `php${version}-cgi`, `php${version}-sqlite3`);
  const failed = installPackages(packages);
  if (failed) return refuse(failed);
  return find() ?? refuse('apt-get installed them, but a part is still missing');
}
