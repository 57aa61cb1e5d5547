import { zipStream } from '../../../lib/core/pack/zip/writer';

/** A ZIP of these files, by their paths. */
export async function zipOf(files: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> {
  const contents = Object.entries(files).map(([name, content]) => ({ name, content }));
  return new Uint8Array(await new Response(zipStream(contents, '2026-03-04T10:00:00.000Z')).arrayBuffer());
}
