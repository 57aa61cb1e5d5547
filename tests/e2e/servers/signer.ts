import { generateKeyPairSync } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import DKIM from 'nodemailer/lib/dkim';

/** Signs what leaves evenkeel.test, as a provider does: rsa-sha256, relaxed/relaxed. */
export interface Signer {
  sign(mail: Buffer): Promise<Buffer>;
  /** What the domain publishes for it. */
  readonly published: { readonly name: string; readonly record: string };
}

/** With a key of its own. */
export function newSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const signer = new DKIM({ domainName: 'evenkeel.test', keySelector: 'test', privateKey: pem });
  return {
    sign: (mail) => buffer(signer.sign(mail)),
    published: {
      name: 'test._domainkey.evenkeel.test',
      record: `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`,
    },
  };
}
