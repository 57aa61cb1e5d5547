import { describe, expect, it } from 'vitest';
import { insist } from '../../../lib/page/capture/insist';
import { fetchAttachment } from '../../../lib/page/capture/media-bytes';
import { screensOf } from '../../../lib/page/capture/screens';
import { type CaptureStore, keepingIn, NotStored } from '../../../lib/page/capture/store';
import { memoryStore } from './memory-store';
import { siteOfFiles } from './site-of-files';

const full = { ok: false, problem: { code: 'storage-full', said: { key: 'archive.storageFull' } } } as const;

describe('keeping bytes as they are read', () => {
  it('asks no more after a refusal, and remembers it', async () => {
    let asked = 0;
    const store: CaptureStore = {
      ...memoryStore(),
      bytes: async () => {
        asked++;
        return full;
      },
    };
    const { keep, check } = keepingIn(store);
    check();
    await expect(keep(new Uint8Array(3), 'image/png')).rejects.toThrow(NotStored);
    await expect(keep(new Uint8Array(3), 'image/png')).rejects.toThrow(NotStored);
    expect(asked).toBe(1);
    expect(check).toThrow(NotStored);
  });

  it('brings a large file in pieces, one file after the other, and anew where the archive forgot', async () => {
    const store = memoryStore();
    const asked: string[] = [];
    let forgets = 1;
    const { keep } = keepingIn({
      ...store,
      bytes: async (piece) => {
        asked.push(`${piece.mediaType} ${piece.at}`);
        if (piece.at > 5_000_000 && forgets-- > 0) return { ok: true, value: { next: 0 } };
        return store.bytes(piece);
      },
    });
    const bytes = Buffer.from('0123456789'.repeat(700_000));
    const [film, note] = await Promise.all([keep(bytes, 'video/mp4'), keep(new Uint8Array(), 'text/plain')]);
    expect(store.files.get(film?.sha256 ?? '')?.equals(bytes)).toBe(true);
    expect(note).toMatchObject({ size: 0, mediaType: 'text/plain' });
    const whole = ['video/mp4 0', 'video/mp4 2999997', 'video/mp4 5999994'];
    expect(asked).toEqual([...whole, ...whole, 'text/plain 0']);
  });

  it('ends where the archive forgets every time', async () => {
    const { keep } = keepingIn({ ...memoryStore(), bytes: async () => ({ ok: true, value: { next: 0 } }) });
    await expect(keep(new Uint8Array(3), 'image/png')).rejects.toThrow('forgot');
  });

  it('takes nothing that is larger than the archive takes', async () => {
    expect(await keepingIn(memoryStore()).keep(new Uint8Array(45_000_001), 'video/mp4')).toBeUndefined();
  });

  it('asks again where nobody answered, and passes on what else goes wrong', async () => {
    const waits: number[] = [];
    const wait = async (ms: number) => void waits.push(ms);
    let tries = 0;
    const dead = () => Promise.reject(Object.assign(new Error('gone'), { code: 'no-answer' }));
    expect(await insist(() => (++tries < 3 ? dead() : Promise.resolve('kept')), wait)).toBe('kept');
    expect(waits).toHaveLength(2);
    await expect(insist(dead, wait)).rejects.toMatchObject({ code: 'no-answer' });
    await expect(insist(() => Promise.reject(new Error('broken')), wait)).rejects.toThrow('broken');
    expect(waits).toHaveLength(4);
  });
});

describe('what belongs to a message', () => {
  const store = memoryStore();
  const reader = siteOfFiles({ '/a.png': ['image/PNG; charset=x', 'abc'] });
  const fetched = (address: string) => fetchAttachment(reader, keepingIn(store).keep, 'photo', address);
  const bytesOf = async (address: string) => {
    const { bytes } = await fetched(address);
    return bytes && store.files.get(bytes.sha256)?.toString();
  };

  it("is fetched from the page's own site, or read from its address, and no other site is asked", async () => {
    expect(await fetched('/a.png')).toMatchObject({ name: 'photo', mediaType: 'image/png', bytes: { size: 3 } });
    expect(await bytesOf(`data:image/gif;base64,${btoa('gif!')}`)).toBe('gif!');
    expect(await bytesOf('data:,caf%C3%A9')).toBe('café');
    expect(await fetched('https://elsewhere.example/a.png')).toMatchObject({ missed: expect.stringContaining('another site') });
    expect(await fetched('data:image/png;base64,%%%')).toMatchObject({ missed: expect.stringContaining('could not be fetched') });
    expect(reader.asked).toEqual(['/a.png']);
  });

  it('does not hide that nothing more can be kept', async () => {
    const { keep } = keepingIn({ ...memoryStore(), bytes: async () => full });
    await expect(fetchAttachment(reader, keep, 'photo', '/a.png')).rejects.toThrow(NotStored);
  });
});

describe('pictures along the conversation', () => {
  const picture =
    (size: number): CaptureStore['screen'] =>
    async () => ({
      ok: true,
      value: { screen: { bytes: { sha256: 'a', size, mediaType: 'image/png' }, takenAt: '2026-05-04T10:00:00.000Z', shows: [] } },
    });

  it('end at forty, and say so', async () => {
    const screens = screensOf(memoryStore(picture(1_000)));
    let taken = 0;
    while (await screens.take(() => ['a'])) taken++;
    expect([taken, screens.taken().length]).toEqual([39, 40]);
    expect(screens.missed()).toEqual(['Pictures of the screen were taken of the first 40 views only.']);
    expect(await screens.take(() => [])).toBe(false);
  });

  it('end where they grow too large, and name the messages by keys that are known at the end', async () => {
    let keys = ['?'];
    const screens = screensOf(memoryStore(picture(40_000_000)));
    expect(await screens.take(() => keys)).toBe(true);
    expect(await screens.take(() => keys)).toBe(false);
    keys = ['m1', 'm2'];
    expect(screens.taken().map(({ shows }) => shows)).toEqual([keys, keys]);
  });

  it('go on after one that could not be taken, and end after three in a row', async () => {
    let refused = true;
    const taken = picture(1_000);
    const store = memoryStore();
    const screens = screensOf({ ...store, screen: (shows) => (refused ? store.screen(shows) : taken(shows)) });
    expect([await screens.take(() => []), await screens.take(() => [])]).toEqual([true, true]);
    refused = false;
    expect(await screens.take(() => ['a'])).toBe(true);
    refused = true;
    const after = [await screens.take(() => []), await screens.take(() => []), await screens.take(() => [])];
    expect(after).toEqual([true, true, false]);
    expect(screens.taken()).toHaveLength(1);
    expect(screens.missed()).toEqual(['No picture in a test.']);
  });
});
