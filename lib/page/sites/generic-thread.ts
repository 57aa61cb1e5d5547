import type { Thread } from './site';

export function readGenericThread(_document: Document): Thread | undefined {
  return undefined;
}
