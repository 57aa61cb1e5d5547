import { canonicalBytes } from '../evidence/canonical';
import type { Sha256 } from '../evidence/digest';
import type { StampRecord } from '../evidence/stamp';
import { toBase64 } from '../text/base64';
import { entryPlace, TIMESTAMPS } from './layout';

/** Files of one timestamp, by what they are. */
export interface TimestampPaths {
  /** The canonical JSON of the head's number and seal: what was stamped, so what `openssl ts -verify -data` takes. */
  readonly stamped: string;
  readonly request: string;
  readonly response: string;
  /** Where the user gave the root certificate. */
  readonly root?: string;
}

export const timestampPaths = (entry: number, { root }: StampRecord): TimestampPaths => {
  const at = TIMESTAMPS + entryPlace(entry);
  return { stamped: `${at}.json`, request: `${at}.tsq`, response: `${at}.tsr`, ...(root && { root: `${at}-root.pem` }) };
};

export const stampedBytes = ({ head: { number, seal } }: StampRecord): Uint8Array => canonicalBytes({ number, seal });

/** What a stamp's files are made of: bytes that the archive holds, or that follow from the record. */
export async function* timestampFiles(
  entry: number,
  record: StampRecord,
  bytes: (sha256: Sha256) => Promise<Uint8Array>,
): AsyncGenerator<{ readonly path: string; readonly content: Uint8Array }> {
  const paths = timestampPaths(entry, record);
  if (paths.root && record.root) yield { path: paths.root, content: pem('CERTIFICATE', await bytes(record.root.sha256)) };
  yield { path: paths.stamped, content: stampedBytes(record) };
  yield { path: paths.request, content: await bytes(record.request.sha256) };
  yield { path: paths.response, content: await bytes(record.response.sha256) };
}

/** RFC 7468, 64 characters a line. */
export const pemText = (label: string, der: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${(toBase64(der).match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${label}-----\n`;

export const pem = (label: string, der: Uint8Array): Uint8Array => new TextEncoder().encode(pemText(label, der));
