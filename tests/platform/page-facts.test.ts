import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reportPage, seePage } from '../../lib/platform/page-facts';

const executed = vi.fn();
const answers = (result: unknown) => executed.mockResolvedValue([{ result }]);

beforeEach(() => {
  fakeBrowser.reset();
  executed.mockReset();
  Object.assign(fakeBrowser.scripting, { executeScript: executed });
});

describe('what is seen of a page', () => {
  it('is how its site is understood, and who could be marked', async () => {
    answers({
      health: { state: 'layout-changed', missed: ['send'] },
      people: [{ name: 'Sam', address: 'sam@example.org' }, { name: 'Jo' }],
    });
    expect(await seePage(7)).toEqual({ health: 'layout-changed', people: [{ name: 'Sam', address: 'sam@example.org' }, { name: 'Jo' }] });
    expect(executed).toHaveBeenCalledExactlyOnceWith({ target: { tabId: 7 }, files: ['/page-facts.js'] });
  });

  it.each([undefined, null, 'x', {}, { health: { state: 'fine' }, people: [null, 3, {}, { name: 7 }] }])(
    'is nothing in %j',
    async (result) => {
      answers(result);
      expect(await seePage(7)).toEqual({ people: [] });
    },
  );

  it('is no list without an end', async () => {
    answers({ people: Array.from({ length: 5000 }, () => ({ name: 'S'.repeat(9999) })) });
    const seen = await seePage(7);
    expect(seen?.people).toHaveLength(20);
    expect(seen?.people[0]?.name).toHaveLength(254);
  });

  it('is not told where the browser does not let us', async () => {
    executed.mockRejectedValue(new Error('Cannot access contents of the page'));
    expect(await seePage(7)).toBeUndefined();
    expect(await reportPage(7)).toBeUndefined();
  });
});

it('hands on a report as the text it is', async () => {
  answers('<div>xxxx</div>');
  expect(await reportPage(7)).toBe('<div>xxxx</div>');
  answers({ html: 'x' });
  expect(await reportPage(7)).toBeUndefined();
});
