import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fromBase64, toBase64 } from '../../../lib/core/text/base64';
import { askAuthority } from '../../../lib/platform/stamp/ask-authority';
import { withReach } from '../../../lib/platform/stamp/reach';
import { stampHead } from '../../../lib/platform/stamp/stamp-head';
import { all, archiveIn, capture, digest, freshName } from '../archive/fixtures';

const REQUEST = toBase64(Uint8Array.of(0x30, 0));
const asked = vi.fn<typeof fetch>();
const answering = (answer: () => Response | Promise<Response>) => {
  asked.mockImplementation(async () => answer());
  vi.stubGlobal('fetch', asked);
};

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  asked.mockReset();
});

describe('an authority', () => {
  it('is sent the request and nothing that names the user, and follows nobody elsewhere', async () => {
    answering(() => new Response(Uint8Array.of(1, 2, 3)));
    expect(await askAuthority('https://timestamp.example.org/tsa?kind=1', REQUEST)).toEqual({ base64: toBase64(Uint8Array.of(1, 2, 3)) });
    const [url, init] = asked.mock.calls[0] ?? [];
    expect(String(url)).toBe('https://timestamp.example.org/tsa?kind=1');
    expect(init).toMatchObject({
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
    });
    expect(init?.body).toEqual(fromBase64(REQUEST));
    expect(Object.keys(init?.headers ?? {})).toEqual(['content-type', 'accept']);
  });

  it.each(['http://timestamp.example.org/', 'ftp://example.org/', 'https://user:word@example.org/', ''])(
    'at %s is not asked',
    async (address) => {
      answering(() => new Response());
      expect(await askAuthority(address, REQUEST)).toEqual({ problem: 'stamp.problem.address' });
      expect(asked).not.toHaveBeenCalled();
    },
  );

  it('is never sent more than a request', async () => {
    answering(() => new Response());
    expect(await askAuthority('https://example.org/', toBase64(new Uint8Array(200)))).toEqual({ problem: 'stamp.problem.noAnswer' });
    expect(asked).not.toHaveBeenCalled();
  });

  it.each([
    ['has no such page', () => new Response('', { status: 404 }), 'stamp.problem.notOk'],
    ['sends far too much', () => new Response(new Uint8Array(1024 * 1024 + 1)), 'stamp.problem.tooLarge'],
    ['is not reached', () => Promise.reject(new TypeError('no')), 'stamp.problem.noAnswer'],
  ])('that %s is told of', async (_, answer, problem) => {
    answering(answer as () => Response);
    expect(await askAuthority('https://example.org/', REQUEST)).toEqual({ problem });
  });
});

describe('the permission to reach it', () => {
  const permissions = (had: boolean, granted: boolean) => {
    const calls: string[] = [];
    const said = async <T>(what: string, answer: T) => {
      calls.push(what);
      return answer;
    };
    const api = {
      contains: () => said('contains', had),
      request: ({ origins }: { origins: string[] }) => said(`request ${origins}`, granted),
      remove: () => said('remove', true),
    };
    vi.spyOn(fakeBrowser, 'permissions', 'get').mockReturnValue(api as never);
    return calls;
  };

  it('is asked for in the click, and given back', async () => {
    const calls = permissions(false, true);
    const done = withReach(new URL('https://example.org:8443/tsa'), async () => 'stamped');
    expect(calls).toEqual(['contains', 'request https://example.org/*']);
    expect([await done, calls.at(-1)]).toEqual(['stamped', 'remove']);
  });

  it('stays where we had it before', async () => {
    const calls = permissions(true, true);
    await withReach(new URL('https://example.org/'), async () => 'stamped');
    expect(calls).not.toContain('remove');
  });

  it('is not needed for nothing: without it nothing is done', async () => {
    permissions(false, false);
    const work = vi.fn(async () => 'stamped');
    expect([await withReach(new URL('https://example.org/'), work), work.mock.calls.length]).toEqual([undefined, 0]);
  });
});

describe('stamping', () => {
  const stamp = (archive: ReturnType<typeof archiveIn>, ask: (request: Uint8Array) => Promise<Uint8Array>) =>
    stampHead({ archive, digest, crypto, ask }, { id: 'a', authority: 'https://example.org/' });

  it('asks nobody where nothing is kept', async () => {
    const ask = vi.fn();
    await expect(stamp(archiveIn(freshName()), ask)).rejects.toMatchObject({ said: { key: 'stamp.problem.nothingKept' } });
    expect(ask).not.toHaveBeenCalled();
  });

  it('keeps nothing of an answer that is not sound', async () => {
    const archive = archiveIn(freshName());
    const { content, blobs } = await capture('c');
    await archive.append(content, blobs);
    await expect(stamp(archive, async () => Uint8Array.of(0x30, 0))).rejects.toMatchObject({ said: { key: 'stamp.problem.unreadable' } });
    expect(await all(archive.entries())).toHaveLength(1);
  });
});
