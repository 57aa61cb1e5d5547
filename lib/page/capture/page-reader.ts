import type { ServerTime } from '../../core/evidence/capture';
import type { PageReader } from '../sites/site';

/** A message with its attachments, or a picture, is smaller; a page could answer without end. */
const MOST_BYTES = 40_000_000;
const LONGEST_MS = 30_000;
/** A capture does not wait longer to know how its clock compares. */
const LONGEST_TIME_MS = 4_000;

/**
 * The one door to the network: GET (and, below, one HEAD), with the page's own session, and only from the page's own origin.
 * @param base Address of the page; relative paths are resolved against it.
 * @param request Stands in for the network in tests.
 */
export function pageReader(base: string, request: typeof fetch = (...asked) => fetch(...asked)): PageReader {
  const { origin, protocol } = new URL(base);
  return {
    async get(path) {
      const address = new URL(path, base);
      if (!/^https?:$/.test(protocol) || address.origin !== origin)
        throw new Error('It lies on another site, which Evenkeel does not contact.');
      const response = await request(address.href, {
        method: 'GET',
        mode: 'same-origin', // a redirect that leads elsewhere fails as well
        credentials: 'same-origin',
        signal: AbortSignal.timeout(LONGEST_MS),
      }).catch(() => {
        throw new Error('The site did not answer.');
      });
      if (!response.ok) throw new Error(`The site answered with error ${response.status}.`);
      return { mediaType: response.headers.get('content-type') ?? '', bytes: await limited(response) };
    },
  };
}

/**
 * Asks the page's own server what time it is: by the `Date` header of an answer to a HEAD for the page's path, which the user has opened
 * already. `undefined` where the server does not say; an answer with an `Age` was made earlier and stored on the way (RFC 9111, 5.1).
 */
export async function serverTime(
  base: string,
  now: () => Date,
  request: typeof fetch = (...asked) => fetch(...asked),
): Promise<ServerTime | undefined> {
  const { origin, pathname, protocol } = new URL(base);
  if (!/^https?:$/.test(protocol)) return undefined;
  const asked = now().getTime();
  const response = await request(`${origin}${pathname}`, {
    method: 'HEAD',
    mode: 'same-origin',
    credentials: 'same-origin',
    cache: 'no-store',
    signal: AbortSignal.timeout(LONGEST_TIME_MS),
  }).catch(() => undefined);
  const answered = now().getTime();
  const shown = response?.headers.get('date');
  const server = Date.parse(shown ?? '');
  if (!shown || Number.isNaN(server) || Number(response?.headers.get('age')) > 0) return undefined;
  const roundTripMs = answered - asked;
  return { shown, skewMs: Math.round(answered - roundTripMs / 2 - server), roundTripMs };
}

async function limited(response: Response): Promise<Uint8Array> {
  const tooLarge = () => new Error(`It is larger than ${MOST_BYTES / 1_000_000} MB.`);
  if (Number(response.headers.get('content-length')) > MOST_BYTES) throw tooLarge();
  // A length that was announced and not packed cannot be exceeded, so there is nothing to count.
  if (response.headers.has('content-length') && !response.headers.has('content-encoding')) return owned(await response.arrayBuffer());
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.length;
    if (size > MOST_BYTES) {
      void reader?.cancel();
      throw tooLarge();
    }
    pieces.push(next.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Firefox hands a content script a buffer of the page's world, and of an array over such a one it lets no part be taken: it is copied. */
function owned(buffer: ArrayBuffer): Uint8Array {
  const given = new Uint8Array(buffer);
  if (Object.getPrototypeOf(buffer) === ArrayBuffer.prototype) return given;
  const own = new Uint8Array(given.length);
  own.set(given);
  return own;
}
