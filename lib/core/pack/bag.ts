import type { Sha256 } from '../evidence/digest';

/**
 * The parts of a bag after RFC 8493. A manifest line is digest, two spaces, path: what `sha256sum -c` reads;
 * the lines stand in the order of their paths, so that one set of files has exactly one manifest.
 */
export const BAGIT_TXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
export const MANIFEST = 'manifest-sha256.txt';
export const TAG_MANIFEST = 'tagmanifest-sha256.txt';
export const BAG_INFO = 'bag-info.txt';
/** A folder that holds none of these is no pack at all, rather than one that was changed. */
export const MARKERS: readonly string[] = ['bagit.txt', MANIFEST, TAG_MANIFEST, BAG_INFO];
export const PAYLOAD = 'data/';
export const ORIGINALS = `${PAYLOAD}originals/`;

export interface ManifestLine {
  readonly path: string;
  readonly sha256: Sha256;
}

export const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

export const manifestText = (lines: readonly ManifestLine[]): string =>
  [...lines]
    .sort(byPath)
    .map(({ path, sha256 }) => `${sha256}  ${encodePath(path)}\n`)
    .join('');

/** Reads what other programs may have written too; `undefined` for a line that is none. */
export const parseManifestLine = (line: string): ManifestLine | undefined => {
  const match = /^([0-9a-f]{64})[ \t]+\*?(.+)$/i.exec(line);
  return match?.[1] && match[2] ? { sha256: match[1].toLowerCase(), path: decodePath(match[2]) } : undefined;
};

/** RFC 8493, 2.1.3: CR, LF and the percent sign, and nothing else. */
const encodePath = (path: string): string => path.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const decodePath = (path: string): string =>
  path.replace(/%(25|0D|0A)/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

export interface BagInfo {
  /** Name of the top folder. */
  readonly folder: string;
  /** ISO 8601 UTC. */
  readonly packedAt: string;
  /** IANA zone in which the pack's times are written out. */
  readonly zone: string;
  readonly payloadBytes: number;
  readonly payloadFiles: number;
}

export const bagInfoText = ({ folder, packedAt, zone, payloadBytes, payloadFiles }: BagInfo): string =>
  [
    ['Bagging-Date', packedAt.slice(0, 10)],
    ['Bag-Software-Agent', 'Evenkeel'],
    ['Evenkeel-Packed-At', packedAt],
    ['Evenkeel-Time-Zone', zone],
    ['External-Identifier', folder],
    ['Payload-Oxum', `${payloadBytes}.${payloadFiles}`],
  ]
    .map(([label, value]) => `${label}: ${value}\n`)
    .join('');

/** `undefined` where one of the fields is not there or cannot be read. */
export function parseBagInfo(text: string): BagInfo | undefined {
  const field = (label: string) => new RegExp(`^${label}: (.*)$`, 'm').exec(text)?.[1];
  const oxum = /^(\d+)\.(\d+)$/.exec(field('Payload-Oxum') ?? '');
  const folder = field('External-Identifier');
  const packedAt = field('Evenkeel-Packed-At');
  const zone = field('Evenkeel-Time-Zone');
  if (!oxum || !folder || !zone || !packedAt || Number.isNaN(Date.parse(packedAt))) return undefined;
  return { folder, packedAt, zone, payloadBytes: Number(oxum[1]), payloadFiles: Number(oxum[2]) };
}
