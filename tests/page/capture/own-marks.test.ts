import { expect, it } from 'vitest';
import { withoutOwnMarks } from '../../../lib/page/capture/own-marks';
import { openPage } from '../sites/open-fixture';

const HTML = '<evenkeel-card></evenkeel-card><evenkeel-notice></evenkeel-notice><evenkeel-underlines></evenkeel-underlines><p>page</p>';
const unseen = (page: Document) => Array.from(page.querySelectorAll('[data-unseen]'), ({ localName }) => localName);

it('hides our own elements and highlights for the while, and nothing else', async () => {
  const page = openPage(HTML, 'https://mail.example.org/');
  const highlights = new Map<string, unknown>([
    ['evenkeel-finding', 'ours'],
    ['search', "the page's"],
  ]);
  Object.defineProperty(page.defaultView, 'CSS', { value: { highlights } });
  const during = await withoutOwnMarks(page, async () => ({ unseen: unseen(page), highlights: [...highlights.keys()] }));
  expect(during).toEqual({ unseen: ['evenkeel-card', 'evenkeel-notice', 'evenkeel-underlines'], highlights: ['search'] });
  expect(unseen(page)).toEqual([]);
  expect(highlights.get('evenkeel-finding')).toBe('ours');
});

it('puts them back when the action fails', async () => {
  const page = openPage(HTML, 'https://mail.example.org/');
  await expect(withoutOwnMarks(page, () => Promise.reject(new Error('worker died')))).rejects.toThrow('worker died');
  expect(unseen(page)).toEqual([]);
});
