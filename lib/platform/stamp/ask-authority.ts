import { fromBase64, toBase64 } from '../../core/text/base64';
import type { WordKey } from '../../core/words/said';
import { secureAddress } from '../secure-address';

/** What a page of ours is told: the answer, or why there is none. */
export type AuthorityAnswer = { readonly base64: string } | { readonly problem: WordKey };

const PATIENCE_MS = 20_000;
/** In bytes. A timestamp with its certificates has a few thousand. */
const LARGEST = 1024 * 1024;
/** In bytes. What is asked is a hash and a random number; more is never sent. */
const LARGEST_REQUEST = 128;

/**
 * The one door to a timestamp authority (RFC 3161, 3.4): a POST to the address that the user gave, with nothing in it but the request.
 * No cookies, no referrer, no redirect. Never rejects.
 */
export async function askAuthority(address: string, request: string): Promise<AuthorityAnswer> {
  const url = secureAddress(address);
  if (!url) return { problem: 'stamp.problem.address' };
  try {
    const body = fromBase64(request);
    if (body.length > LARGEST_REQUEST) return { problem: 'stamp.problem.noAnswer' };
    const response = await fetch(url, {
      method: 'POST',
      body: body as BodyInit,
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) return { problem: 'stamp.problem.notOk' };
    const bytes = await upTo(response, LARGEST);
    return bytes ? { base64: toBase64(bytes) } : { problem: 'stamp.problem.tooLarge' };
  } catch {
    return { problem: 'stamp.problem.noAnswer' };
  }
}

async function upTo(response: Response, most: number): Promise<Uint8Array | undefined> {
  const chunks: BlobPart[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || value === undefined) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    size += value.length;
    if (size > most) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(value);
  }
}
