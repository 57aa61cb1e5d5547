import type { KeptEntry } from '../evidence/chain';
import type { Digest, Sha256 } from '../evidence/digest';
import { BAG_INFO, BAGIT_TXT, bagInfoText, byPath, MANIFEST, type ManifestLine, manifestText, PAYLOAD, TAG_MANIFEST } from './bag';
import { contentsOf } from './contents';
import { slug } from './file-names';
import { logFile } from './log-json';
import { sortedOriginals } from './originals';
import { packCode } from './pack-code';
import { PackProblem } from './pack-problem';

export interface PackInput {
  readonly conversationKey: string;
  /** The whole chain, first to last. */
  readonly entries: () => AsyncIterable<KeptEntry>;
  readonly bytes: (sha256: Sha256) => Promise<Uint8Array | undefined>;
  /** When the pack is made: ISO 8601 UTC. */
  readonly now: string;
  /** IANA zone in which times are written out. */
  readonly zone: string;
  /** The page that checks the pack, as one complete HTML file. */
  readonly verifyPage: string;
  /** Name or number of the case for the pack's own name; the conversation's title otherwise. */
  readonly alias?: string;
}

export interface PackedFile {
  /** From the top folder, without it: for instance "data/messages.json". */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface PackSeal {
  readonly packCode: string;
  readonly files: number;
  /** Sum of the files' sizes. */
  readonly bytes: number;
}

export interface PlannedPack {
  /** The top folder, for instance "evenkeel-school-run-2026-05-04"; the ZIP is called the same. */
  readonly folder: string;
  /** One file at a time, payload first in the order of its paths, manifests last. The same input gives the same bytes. */
  readonly files: () => AsyncGenerator<PackedFile, PackSeal>;
}

export async function planPack(input: PackInput, digest: Digest): Promise<PlannedPack> {
  const log = await logFile(input.entries(), input.conversationKey);
  const contents = contentsOf(log);
  if (!contents) throw new PackProblem('This conversation has not been kept yet, so there is nothing to export.');
  const folder = `evenkeel-${slug(input.alias ?? contents.conversation.title)}-${input.now.slice(0, 10)}`;
  const made = { packedAt: input.now, zone: input.zone };
  const written = async (): Promise<PackedFile[]> => {
    const files = [textFile('data/log.json', json(log)), textFile('data/messages.json', json(contents.messagesFile))];
    for (const { path, text } of contents.views) files.push(textFile(path, await text(made, digest)));
    return files.sort(byPath);
  };

  const payload = async function* (texts: readonly PackedFile[]): AsyncGenerator<PackedFile> {
    yield* texts.filter(isPayload);
    for (const { path, sha256 } of sortedOriginals(contents.originals)) {
      const bytes = await input.bytes(sha256);
      if (!bytes || (await digest(bytes)) !== sha256)
        throw new PackProblem(`An original of this conversation (${path}) is missing or damaged in the archive. Check the archive first.`);
      yield { path, bytes };
    }
  };

  const files = async function* (): AsyncGenerator<PackedFile, PackSeal> {
    const manifest: ManifestLine[] = [];
    let payloadBytes = 0;
    const texts = await written();
    for await (const file of payload(texts)) {
      manifest.push({ path: file.path, sha256: await digest(file.bytes) });
      payloadBytes += file.bytes.length;
      yield file;
    }
    const tags = [
      ...texts.filter((file) => !isPayload(file)),
      textFile(BAG_INFO, bagInfoText({ folder, packedAt: input.now, zone: input.zone, payloadBytes, payloadFiles: manifest.length })),
      textFile('bagit.txt', BAGIT_TXT),
      textFile(MANIFEST, manifestText(manifest)),
      textFile('verify.html', input.verifyPage),
    ];
    const tagManifest: ManifestLine[] = [];
    for (const tag of tags) {
      tagManifest.push({ path: tag.path, sha256: await digest(tag.bytes) });
      yield tag;
    }
    const last = textFile(TAG_MANIFEST, manifestText(tagManifest));
    yield last;
    return {
      packCode: await packCode(last.bytes, digest),
      files: manifest.length + tags.length + 1,
      bytes: [...tags, last].reduce((sum, { bytes }) => sum + bytes.length, payloadBytes),
    };
  };
  return { folder, files };
}

const isPayload = ({ path }: PackedFile): boolean => path.startsWith(PAYLOAD);

const textFile = (path: string, text: string): PackedFile => ({ path, bytes: new TextEncoder().encode(text) });

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
