import { beforeEach, expect, test } from 'vitest';
import { framesShown } from '../../../lib/page/sites/shown/frames-shown';

/** happy-dom lays nothing out and loads no frame: one is made up, of a given size, and what is inside is another origin's. */
function put(src: string, width: number, height: number, into: ParentNode = document.body): Element {
  const frame = document.createElement('div');
  for (const [name, value] of Object.entries({ localName: 'iframe', src, contentDocument: null }))
    Object.defineProperty(frame, name, { value });
  frame.getBoundingClientRect = () => new DOMRect(0, 0, width, height);
  into.append(frame);
  return frame;
}

beforeEach(() => document.body.replaceChildren());

test('tells of frames large enough to write in, each site once, the largest first', () => {
  put('https://widgets.example.org/button', 80, 20);
  put('https://small.example.net/a', 300, 100);
  put('https://frames.example.net/one', 400, 200);
  put('https://frames.example.net/two', 500, 300);
  put('about:blank', 500, 300);
  expect(framesShown()).toEqual([
    { origin: 'https://frames.example.net', focused: false, area: 150_000 },
    { origin: 'https://small.example.net', focused: false, area: 30_000 },
  ]);
});

test('tells of the one with the keyboard first, in shadow roots too', () => {
  put('https://large.example.org/', 800, 600);
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const frame = put('https://frames.example.net/', 300, 100, root);
  Object.defineProperty(root, 'activeElement', { value: frame });
  expect(framesShown().map(({ origin, focused }) => [origin, focused])).toEqual([
    ['https://frames.example.net', true],
    ['https://large.example.org', false],
  ]);
});
