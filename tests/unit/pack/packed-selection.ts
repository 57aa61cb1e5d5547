import type { ExportRequest } from '../../../lib/core/export/request';
import type { ExportSource } from '../../../lib/core/export/source';
import type { PackFile } from '../../../lib/core/pack/pack-file';
import { type PackMade, type PackParts, packFiles, packFolderName } from '../../../lib/core/pack/pack-files';
import type { PackSigner } from '../../../lib/core/pack/signature-file';
import { zipStream } from '../../../lib/core/pack/zip/writer';
import { sampleDigest } from '../../fixtures/packs/sample-conversation';
import { sampleRequest } from '../../fixtures/packs/sample-source';

export async function newSigner(): Promise<PackSigner> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  return {
    by: new Uint8Array(await crypto.subtle.exportKey('spki', publicKey)),
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, bytes as BufferSource)),
  };
}

export const signer = await newSigner();

/** A pack in memory. */
export interface MadePack extends PackMade {
  readonly folder: string;
  /** In the order of writing. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
  readonly madeAt: string;
}

export const noFiles = async function* (): AsyncGenerator<PackFile> {};

/** One paper that names the pack code, in place of those that are laid out. */
const paper = async function* (packCode: string): AsyncGenerator<PackFile> {
  yield { path: 'data/exhibit/AE1.pdf', content: new TextEncoder().encode(`%PDF-1.7 ${packCode}`) };
};

export async function makePack(
  source: ExportSource,
  request: ExportRequest = sampleRequest(),
  parts: Partial<PackParts> = {},
): Promise<MadePack> {
  const files = packFiles(source, request, {
    verifyPage: '<!doctype html><title>Check</title>',
    signer,
    digest: sampleDigest,
    papers: paper,
    review: noFiles,
    ...parts,
  });
  const all = new Map<string, Uint8Array>();
  for (let next = await files.next(); ; next = await files.next()) {
    if (next.done) return { ...next.value, folder: packFolderName(request), contents: all, madeAt: request.madeAt };
    const { path, content } = next.value;
    const chunks: Uint8Array[] = [];
    for await (const chunk of content instanceof Uint8Array ? [content] : content) chunks.push(chunk);
    all.set(path, new Uint8Array(Buffer.concat(chunks)));
  }
}

export async function zipOf({ folder, contents, madeAt }: Pick<MadePack, 'folder' | 'contents' | 'madeAt'>): Promise<Uint8Array> {
  const named = Array.from(contents, ([path, content]) => ({ name: `${folder}/${path}`, content }));
  return new Uint8Array(await new Response(zipStream(named, madeAt) as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}
