import { BackupProblem } from '../../core/backup/problem';

/** In bytes: large enough to be quick, small enough to be nothing in memory. */
const SIZE = 4 * 1024 * 1024;

/** A file piece by piece, wherever it lies. @throws BackupProblem where it was changed or taken away since it was chosen. */
export async function* chunksOf(file: Blob, onRead: (bytes: number) => void = () => {}): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += SIZE) {
    const piece = await file
      .slice(at, at + SIZE)
      .arrayBuffer()
      .catch(() => {
        throw new BackupProblem('backup.problem.unreadable');
      });
    yield new Uint8Array(piece);
    onRead(Math.min(at + SIZE, file.size));
  }
}
