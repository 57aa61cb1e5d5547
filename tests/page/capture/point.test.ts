import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Pointing, PointingAct } from '../../../lib/core/evidence/pointing';
import { point } from '../../../lib/page/capture/point/point';

const context = { zone: 'Europe/London', now: () => new Date('2026-05-20T12:00:00Z') };

let shown: Pointing | undefined;
let closed: boolean;
let act: (act: PointingAct) => void;

const ask = () =>
  point({
    document,
    context,
    mount(does) {
      act = does;
      return {
        show: (pointing) => {
          shown = pointing;
        },
        close: () => {
          closed = true;
        },
      };
    },
  });

const list = (id: string, ...words: string[]) =>
  `<section><h2>${id}</h2><ul id="${id}">${words.map((one) => `<li class="msg"><b class="author">Sam</b><p>${one}</p></li>`).join('')}</ul></section>`;

beforeEach(() => {
  shown = undefined;
  closed = false;
  document.body.innerHTML = `<nav><a href="#a">Home</a><a href="#b">Help</a></nav>${list('long', 'One is here.', 'Two is here.', 'Three is here.', 'Four is here.')}<aside id="short"><div class="entry"><i class="nick">Dana</i><span>Five.</span></div><div class="entry"><i class="nick">Dana</i><span>Six.</span></div></aside>`;
});
afterEach(() => {
  document.body.innerHTML = '';
});

describe('pointing at a conversation', () => {
  it('begins with what looks most like one, and says what is in it', async () => {
    const pointed = ask();
    expect(shown).toMatchObject({ messages: 4, first: 'Sam One is here.', last: 'Sam Four is here.' });
    act({ do: 'keep' });
    expect((await pointed)?.id).toBe('long');
    expect(closed).toBe(true);
  });

  it('goes to other places and back, and gives nothing when it is cancelled', async () => {
    const pointed = ask();
    act({ do: 'next' });
    expect(shown?.messages).toBe(2);
    act({ do: 'previous' });
    expect(shown?.messages).toBe(4);
    act({ do: 'cancel' });
    expect(await pointed).toBeUndefined();
    expect(closed).toBe(true);
  });

  it('goes wider and comes back to where it was', async () => {
    const pointed = ask();
    for (const does of ['wider', 'wider', 'narrower', 'narrower'] as const) act({ do: does });
    expect(shown?.messages).toBe(4);
    act({ do: 'keep' });
    expect((await pointed)?.id).toBe('long');
  });

  it('keeps nothing where nothing was found', async () => {
    document.body.innerHTML = '<p>Nothing here.</p>';
    let ended = false;
    const pointed = ask().then((element) => {
      ended = true;
      return element;
    });
    expect(shown?.messages).toBe(0);
    act({ do: 'keep' });
    await Promise.resolve();
    expect(ended).toBe(false);
    act({ do: 'cancel' });
    expect(await pointed).toBeUndefined();
  });
});
