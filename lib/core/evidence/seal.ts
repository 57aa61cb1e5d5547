import { canonicalBytes } from './canonical';
import type { ChainContent, ChainEntry, ChainLink, Head } from './chain';
import type { Digest, Sha256 } from './digest';

/** The head of a chain in which nothing is filed yet. */
export const GENESIS: Head = { number: 0, seal: '0'.repeat(64) };

/** SHA-256 of the canonical JSON of the record. */
export const contentDigest = (content: ChainContent, digest: Digest): Promise<Sha256> => digest(canonicalBytes(content.record));

/** Seals exactly the five fields of a link; whatever else the object carries is left out. */
export async function sealLink(link: ChainLink, digest: Digest): Promise<ChainEntry> {
  const { number, previous, recordedAt, kind, content } = link;
  const plain: ChainLink = { number, previous, recordedAt, kind, content };
  return { ...plain, seal: await digest(canonicalBytes(plain)) };
}

/** The entry that follows `head`. `recordedAt` is ISO 8601 UTC. */
export async function nextEntry(head: Head, content: ChainContent, recordedAt: string, digest: Digest): Promise<ChainEntry> {
  return sealLink(
    { number: head.number + 1, previous: head.seal, recordedAt, kind: content.kind, content: await contentDigest(content, digest) },
    digest,
  );
}
