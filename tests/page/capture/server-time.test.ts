import { expect, it } from 'vitest';
import { serverTime } from '../../../lib/page/capture/page-reader';

/** A clock that shows these moments one after the other. */
const clock = (...moments: string[]) => {
  const left = moments.map((moment) => new Date(moment));
  return () => left.shift() ?? new Date(0);
};
const answering = (headers: Record<string, string>) => {
  const asked: [string, RequestInit | undefined][] = [];
  const request: typeof fetch = async (address, init) => {
    asked.push([String(address), init]);
    return new Response(null, { status: 405, headers });
  };
  return { asked, request };
};

it('compares the clocks by the middle of the way there and back, and asks for nothing but the time', async () => {
  const { asked, request } = answering({ date: 'Mon, 04 May 2026 10:00:00 GMT' });
  const now = clock('2026-05-04T10:00:01.900Z', '2026-05-04T10:00:02.100Z');
  expect(await serverTime('https://mail.example.org/box/7?message=3#x', now, request)).toEqual({
    shown: 'Mon, 04 May 2026 10:00:00 GMT',
    skewMs: 2_000,
    roundTripMs: 200,
  });
  expect(asked).toEqual([
    ['https://mail.example.org/box/7', expect.objectContaining({ method: 'HEAD', mode: 'same-origin', cache: 'no-store' })],
  ]);
});

it.each([
  ['says no time', {}],
  ['says what is no time', { date: 'yesterday' }],
  ['was stored on the way', { date: 'Mon, 04 May 2026 10:00:00 GMT', age: '40' }],
])('knows nothing where the answer %s', async (_name, headers: Record<string, string>) => {
  expect(await serverTime('https://mail.example.org/', () => new Date(), answering(headers).request)).toBeUndefined();
});

it('knows nothing where no answer comes, and asks no page that is none of the web', async () => {
  const refused: typeof fetch = () => Promise.reject(new TypeError('refused'));
  expect(await serverTime('https://mail.example.org/', () => new Date(), refused)).toBeUndefined();
  expect(await serverTime('about:blank', () => new Date(), refused)).toBeUndefined();
});
