import type { OpenPicture } from '../../components/desk/screens';
import type { Archive } from '../../lib/platform/archive/archive';

/** What a record names may be a stranger's word: only these are ever shown, as pictures. */
const PICTURES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg']);

export const pictureOf =
  (bytesOf: Archive['bytes']): OpenPicture =>
  async ({ sha256, mediaType }) => {
    const bytes = PICTURES.has(mediaType) ? await bytesOf(sha256) : undefined;
    if (!bytes) return undefined;
    const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: mediaType }));
    return { address, close: () => URL.revokeObjectURL(address) };
  };
