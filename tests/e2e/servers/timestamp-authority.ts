import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Authority {
  /** Files in it: `ca.crt`, `tsa.crt`, `tsa.key` (PEM). Removed by `remove`. */
  readonly folder: string;
  /** The answer to a request (RFC 3161), both DER, by `openssl ts`. */
  reply(request: Uint8Array): Buffer;
  /** Whether `openssl ts -verify` finds an answer sound. */
  verifies(request: Uint8Array, response: Uint8Array): boolean;
  remove(): void;
}

export interface AuthorityParts {
  readonly key?: 'ec' | 'rsa';
  /** For what the certificate is. */
  readonly use?: string;
  /** Another certificate between root and signer. */
  readonly between?: boolean;
}

const DAYS = '3650';

const config = (folder: string, use: string, serial: string): string => `
[ req ]
distinguished_name = dn
prompt = no
[ dn ]
CN = Example
[ ca_ext ]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[ tsa_ext ]
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = ${use}
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[ tsa1 ]
serial = ${serial}
crypto_device = builtin
signer_cert = ${folder}/tsa.crt
certs = ${folder}/chain.crt
signer_key = ${folder}/tsa.key
signer_digest = sha256
default_policy = 1.3.6.1.4.1.55555.1
digests = sha256
accuracy = secs:1
ordering = no
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`;

/** A root of its own, and a certificate for timestamps under it, made by openssl. */
export function makeAuthority({ key = 'ec', use = 'critical, timeStamping', between = false }: AuthorityParts = {}): Authority {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-tsa-'));
  const at = (name: string) => join(folder, name);
  const openssl = (...words: string[]) => execFileSync('openssl', words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const kind = key === 'ec' ? ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'] : ['-algorithm', 'RSA'];
  const makeKey = (name: string) => openssl('genpkey', ...kind, '-out', at(`${name}.key`));
  const issue = (name: string, subject: string, by: string, extensions: string, serial: string) => {
    makeKey(name);
    openssl('req', '-new', '-config', at('tsa.cnf'), '-subj', subject, '-key', at(`${name}.key`), '-out', at(`${name}.csr`));
    const signer = ['-CA', at(`${by}.crt`), '-CAkey', at(`${by}.key`), '-set_serial', serial];
    const how = ['-days', DAYS, '-extfile', at('tsa.cnf'), '-extensions', extensions];
    openssl('x509', '-req', '-in', at(`${name}.csr`), ...signer, ...how, '-out', at(`${name}.crt`));
  };
  writeFileSync(at('tsa.cnf'), config(folder, use, at('serial')));
  writeFileSync(at('serial'), '01\n');
  makeKey('ca');
  const root = ['-new', '-x509', '-config', at('tsa.cnf'), '-extensions', 'ca_ext', '-subj', '/CN=Example Root', '-days', DAYS];
  openssl('req', ...root, '-key', at('ca.key'), '-out', at('ca.crt'));
  if (between) issue('between', '/CN=Example Issuer', 'ca', 'ca_ext', '5');
  issue('tsa', '/C=GB/O=Example/CN=Example Timestamps', between ? 'between' : 'ca', 'tsa_ext', '4097');
  writeFileSync(at('chain.crt'), [...(between ? [readFileSync(at('between.crt'))] : []), readFileSync(at('ca.crt'))].join(''));

  return {
    folder,
    reply(request) {
      writeFileSync(at('q.tsq'), request);
      openssl('ts', '-reply', '-config', at('tsa.cnf'), '-section', 'tsa1', '-queryfile', at('q.tsq'), '-out', at('r.tsr'));
      return readFileSync(at('r.tsr'));
    },
    verifies(request, response) {
      writeFileSync(at('vq.tsq'), request);
      writeFileSync(at('vr.tsr'), response);
      try {
        openssl('ts', '-verify', '-queryfile', at('vq.tsq'), '-in', at('vr.tsr'), '-CAfile', at('ca.crt'));
        return true;
      } catch {
        return false;
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
