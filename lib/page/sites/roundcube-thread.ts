import type { PageReader, Thread } from './site';

export async function readRoundcubeThread(_document: Document, _reader: PageReader): Promise<Thread | undefined> {
  return undefined;
}
