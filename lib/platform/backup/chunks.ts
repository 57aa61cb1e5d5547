/** In bytes: large enough to be quick, small enough to be nothing in memory. */
const SIZE = 4 * 1024 * 1024;

/** A file piece by piece, wherever it lies. */
export async function* chunksOf(file: Blob, onRead: (bytes: number) => void = () => {}): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += SIZE) {
    yield new Uint8Array(await file.slice(at, at + SIZE).arrayBuffer());
    onRead(Math.min(at + SIZE, file.size));
  }
}
