import { describe, expect, it } from 'vitest';
import { newPace } from '../../../../lib/page/capture/walk/pace';
import { type Goal, type WalkTools, walk } from '../../../../lib/page/capture/walk/walk';
import { type Line, type ListOptions, listPage } from './list-page';

const conversation = (count: number): Line[] =>
  Array.from({ length: count }, (_, nr) => ({
    nr,
    text: `Message ${nr}`,
    sender: nr % 3 ? 'Sam' : 'Alex',
    utc: new Date(Date.UTC(2026, 0, 1) + nr * 3_600_000).toISOString(),
  }));

function walked(page: ReturnType<typeof listPage>, goal: Goal = { want: 'whole' }, over: Partial<WalkTools> = {}) {
  const pace = newPace(page.around);
  const fetched: string[] = [];
  const done = walk(page.thread, goal, {
    around: page.around,
    pace,
    zone: 'Europe/London',
    sanitise: (html) => `safe ${html}`,
    get: async ({ name, address, missed }) => {
      await page.around.wait(30);
      if (address) fetched.push(address);
      return {
        name,
        mediaType: 'image/png',
        ...(address ? { bytes: { sha256: address, size: 1, mediaType: 'image/png' } } : { missed: missed ?? '' }),
      };
    },
    ...over,
  });
  return { done, pace, fetched };
}

const whole = async (options: ListOptions, over: Partial<WalkTools> = {}) => {
  const page = listPage(options);
  const result = await walked(page, { want: 'whole' }, over).done;
  expect(result?.messages.map(({ text }) => text)).toEqual(options.lines.map(({ text }) => text));
  expect(new Set(result?.messages.map(({ key }) => key)).size).toBe(options.lines.length);
  expect(result?.missed).toEqual([]);
  return { page, result };
};

describe('a whole conversation, every message once and in order', () => {
  const heights = ({ nr }: Line) => 30 + ((nr * 37) % 200);
  it.each<[string, Omit<ListOptions, 'lines'>]>([
    ['all in the page', {}],
    ['a window of rows', { overscan: 3 }],
    ['a window of rows in elements used again', { overscan: 2, recycled: true, drawn: 20 }],
    ['rows of many heights', { overscan: 2, recycled: true, heightOf: heights }],
    ['batches that come in above', { batch: { size: 25, after: (nth) => 50 + ((nth * 70) % 250) } }],
    ['batches above, the view kept in place', { batch: { size: 25, after: () => 200, keepsPlace: true } }],
    ['batches above in a window of rows', { overscan: 2, recycled: true, batch: { size: 25, after: () => 300 } }],
    ['counted from the newest downwards', { overscan: 3, reversed: true }],
    ['the same in batches', { overscan: 3, reversed: true, batch: { size: 25, after: () => 100, keepsPlace: true } }],
    ['rows without ids', { overscan: 3, ids: false }],
    ['rows without ids in elements used again', { overscan: 2, ids: false, recycled: true, drawn: 20 }],
    ['begun in the middle', { overscan: 3, from: 4_000 }],
    ['rows that are measured only once they are drawn', { overscan: 2, estimate: 40, heightOf: heights }],
    ['the same, begun in the middle', { overscan: 2, estimate: 40, heightOf: heights, from: 4_000 }],
    ['the same without ids', { overscan: 2, estimate: 40, heightOf: heights, ids: false, from: 4_000 }],
    ['the same without ids in elements used again', { overscan: 2, estimate: 40, heightOf: heights, ids: false, recycled: true }],
  ])('%s', async (_name, options) => {
    const { result } = await whole({ lines: conversation(200), ...options });
    expect(result?.coverage).toEqual({ start: 'reached' });
  });
});

describe('rows without ids and times that repeat one another, in a list that measures them', () => {
  const words = ['ok', 'yes', 'ok', 'ok', 'no'];
  const lines = Array.from(
    { length: 240 },
    (_, nr): Line => ({ nr, text: words[(Math.imul(nr, 2654435761) >>> 8) % 5] ?? '', sender: nr % 2 ? 'Sam' : 'Alex' }),
  );
  it.each([24, 40, 90, 150])('taken for %d high', async (estimate) => {
    for (const recycled of [false, true])
      for (const from of [0, 3_000])
        await whole({ lines, ids: false, overscan: 3, recycled, estimate, from, heightOf: ({ nr }) => 24 + ((nr * 37) % 160) });
  });
});

describe('the newest message', () => {
  const lines = conversation(200);

  it.each([0, 3_000])('is reached also where the list grows while it is stood at, begun %d above its end', async (from) => {
    await whole({ lines, overscan: 0, estimate: 40, measuredAfter: 120, from, heightOf: () => 150 });
  });

  it.each([0, 3_000, 5_000])(
    'is reached where the list leaves its end blank until it is scrolled again, begun %d above it',
    async (from) => {
      for (const estimate of [40, 90, 300]) {
        const page = listPage({ lines, overscan: 0, estimate, lazy: true, from, heightOf: ({ nr }) => 24 + ((nr * 37) % 160) });
        const result = await walked(page).done;
        expect(result?.messages.at(-1)?.text).toBe('Message 199');
        // Elsewhere such a list can leave rows out.
        if (result?.messages.length !== 200) expect(result?.missed).not.toEqual([]);
      }
    },
  );

  it('is said to be missing where the list holds itself from its end', async () => {
    const page = listPage({ lines, overscan: 0, heldOff: 200 });
    const result = await walked(page).done;
    expect(result?.messages.at(-1)?.text).toBe('Message 196');
    expect(result?.missed).toEqual(['The list could not be brought to its end: the newest messages may be missing.']);
  });

  it('is said to be missing where the user stops the walk on the way to it, and what showed is kept', async () => {
    const page = listPage({ lines, overscan: 2, from: 4_000 });
    const shown = page.texts();
    const run = walked(page);
    page.later(200, () => run.pace.stop());
    const result = await run.done;
    expect(result?.messages.map(({ text }) => text)).toEqual(shown);
    expect(result?.missed).toEqual(['The list could not be brought to its end: the newest messages may be missing.']);
  });
});

it('takes no message for another that says the same where the list has moved on by more than it shows', async () => {
  const lines = Array.from({ length: 60 }, (_, nr): Line => ({ nr, text: nr === 30 ? 'no' : 'ok', sender: 'Sam' }));
  const page = listPage({ lines, ids: false, overscan: 0, recycled: true, leap: 700 });
  const result = await walked(page).done;
  expect(result?.missed).toEqual([expect.stringContaining('the page left out rows while it was scrolled')]);
});

describe('how far a walk goes', () => {
  it('back to a day, and no message before it', async () => {
    const page = listPage({ lines: conversation(200), overscan: 3 });
    const result = await walked(page, { want: 'day', day: '2026-01-06' }).done;
    expect(result?.messages[0]?.text).toBe('Message 120');
    expect(result?.messages.at(-1)?.text).toBe('Message 199');
    expect(result?.coverage).toEqual({ start: 'not-reached', backTo: '2026-01-06' });
  });

  it('nowhere, where only what is here is wanted', async () => {
    const page = listPage({ lines: conversation(200), overscan: 0 });
    const result = await walked(page, { want: 'here' }).done;
    expect(result?.messages.map(({ text }) => text)).toEqual(page.texts());
    expect(result?.coverage).toEqual({ start: 'not-reached' });
    expect(page.scrolls).toEqual([]);
  });

  it('nowhere, and nothing is fetched, where the page must not be touched', async () => {
    const page = listPage({ lines: conversation(60).map((line) => ({ ...line, picture: `p${line.nr}` })), overscan: 0 });
    const { done, fetched } = walked({ ...page, thread: { ...page.thread, untouched: true } });
    const result = await done;
    expect(result?.messages.map(({ text }) => text)).toEqual(page.texts());
    expect(result?.messages[0]?.attachments[0]).toMatchObject({ name: 'photo', missed: expect.stringContaining('leave a mark') });
    expect([page.scrolls, fetched]).toEqual([[], []]);
  });

  it('not to the start where the page says that there is more', async () => {
    const page = listPage({ lines: conversation(30), start: () => 'more' });
    expect((await walked(page).done)?.coverage).toEqual({ start: 'not-reached' });
    expect(page.now()).toBeGreaterThanOrEqual(20_000);
  });

  it('to the start at once where the page says that it is there', async () => {
    const page = listPage({ lines: conversation(30), start: ({ atEnd }) => (atEnd ? 'reached' : undefined) });
    expect((await walked(page).done)?.coverage).toEqual({ start: 'reached' });
    expect(page.now()).toBeLessThan(2_000);
  });

  it('on, for as long as a slow line takes, while the list says that it is at work', async () => {
    const page = listPage({ lines: conversation(60), batch: { size: 30, after: () => 12_000 } });
    page.scroller.setAttribute('aria-busy', 'true');
    page.scroller.ariaBusy = 'true';
    expect((await walked(page).done)?.messages).toHaveLength(60);
  });
});

describe('a walk that is interrupted', () => {
  const after = (waits: number, page: ReturnType<typeof listPage>, run: () => void) => {
    let left = waits;
    const wait = page.around.wait;
    return {
      ...page.around,
      frame: async () => {
        if (--left === 0) run();
        await wait(16);
      },
    };
  };

  it('keeps what was read where the user stops it, and says so', async () => {
    const page = listPage({ lines: conversation(200), overscan: 2 });
    const around = after(12, page, () => pace.stop());
    const { done, pace } = walked(page, { want: 'whole' }, { around });
    const result = await done;
    expect(result?.coverage).toEqual({ start: 'not-reached', stopped: 'by-user' });
    expect(result?.messages.at(-1)?.text).toBe('Message 199');
    expect(result?.messages.length).toBeGreaterThan(10);
    expect(result?.messages.length).toBeLessThan(150);
  });

  it('keeps nothing where the user cancels it, and puts the list back', async () => {
    const page = listPage({ lines: conversation(200), overscan: 2 });
    const run = walked(page);
    page.later(200, () => run.pace.cancel());
    await expect(run.done).rejects.toMatchObject({ name: 'AbortError' });
    expect(page.bottom()).toBe(0);
  });

  it('ends where another conversation is opened, and takes nothing of it', async () => {
    const page = listPage({ lines: conversation(200), overscan: 2 });
    page.later(300, page.openAnother);
    const result = await walked(page).done;
    expect(result?.coverage).toEqual({ start: 'not-reached', stopped: 'page-changed' });
    expect(result?.messages.length).toBeGreaterThan(5);
  });

  it('puts the list back where it stood', async () => {
    const page = listPage({ lines: conversation(200), overscan: 2, from: 2_000 });
    await walked(page).done;
    expect(page.bottom()).toBe(2_000);
  });
});

describe('what belongs to messages', () => {
  const lines = conversation(120).map((line) => (line.nr % 4 ? line : { ...line, picture: `blob:${line.nr}` }));

  it('is of the message, also where rows show the picture of the message before for a while', async () => {
    const { result } = await whole({ lines, overscan: 1, recycled: true, pictureAfter: 250 });
    for (const { text, attachments } of result?.messages ?? []) {
      const nr = Number(text.split(' ')[1]);
      const expected = nr % 4 ? [] : [{ bytes: { sha256: `blob:${nr}` } }];
      expect(attachments).toMatchObject(expected);
    }
  });
});

describe('what cannot be read', () => {
  it('is waited for while the page draws it', async () => {
    const shownAt = new Map<number, number>();
    await whole({
      lines: conversation(80),
      overscan: 1,
      blank: ({ nr }, now) => {
        if (!shownAt.has(nr)) shownAt.set(nr, now);
        return now - (shownAt.get(nr) ?? 0) < 700;
      },
    });
  });

  it('is named where the page never draws it', async () => {
    const page = listPage({ lines: conversation(60), overscan: 1, blank: ({ nr }) => nr === 20 || nr === 21 });
    const result = await walked(page).done;
    expect(result?.messages).toHaveLength(58);
    expect(result?.missed).toEqual(['2 messages were never drawn by the page and could not be read.']);
  });
});

it('keeps equal messages apart, once each, and gives each a key that lasts', async () => {
  const lines = ['ok', 'ok', 'yes', 'ok', 'ok', 'ok'].map((text, nr): Line => ({ nr, text, sender: 'Sam', shown: '14:02' }));
  const { result } = await whole({ lines, ids: false });
  expect(result?.messages.map(({ keyKind }) => keyKind)).toEqual(lines.map(() => 'content'));
  const again = await whole({ lines: [...lines, { nr: 6, text: 'ok', sender: 'Sam', shown: '14:02' }], ids: false });
  expect(again.result?.messages.slice(0, 6).map(({ key }) => key)).toEqual(result?.messages.map(({ key }) => key));
});

it('makes the formatted words safe, and reads a row again that lacked its author', async () => {
  const page = listPage({ lines: conversation(3) });
  let looks = 0;
  const rows = () =>
    page.thread.rows().map((row) => ({
      ...row,
      read: () => {
        const reading = row.read();
        looks++;
        if (!reading) return undefined;
        const { sender, ...message } = reading.message;
        return { ...reading, message: { ...message, ...(looks > 3 && sender && { sender }), html: '<b>' } };
      },
    }));
  const result = await walked({ ...page, thread: { ...page.thread, rows } }).done;
  expect(result?.messages.map(({ sender, html }) => [sender?.shown, html])).toEqual([
    ['Alex', 'safe <b>'],
    ['Sam', 'safe <b>'],
    ['Sam', 'safe <b>'],
  ]);
});
