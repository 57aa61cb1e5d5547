import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { TimelineRoom, type TimelineRoomProps } from '../../../components/desk/timeline/timeline-room';
import { ZONE } from './sample';
import { facts, row, sampleDoor } from './sample-timeline';
import { settled, stage } from './stage';

const view = stage();

// Nothing is laid out here, so sizes are given: a list of 600 pixels, rows of 100.
vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(100);

const room = (over: Partial<TimelineRoomProps> & Pick<TimelineRoomProps, 'door'>) => (
  <TimelineRoom
    place={{ room: 'timeline' }}
    here={true}
    head={1}
    go={() => {}}
    filed={async () => {}}
    showConversation={() => {}}
    zone={ZONE}
    item={(number) => <p data-part="opened">{number}</p>}
    {...over}
  />
);
const press = async (selector: string, key: string) => {
  await act(() => void view.find(selector).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
  await settled();
};
const search = (words: string) => view.choose('[data-part=search]', words);
const focused = () => (document.activeElement as HTMLElement).dataset.item;

describe('the timeline', () => {
  it('says how to begin where nothing is kept', async () => {
    await view.show(room({ door: sampleDoor(0).door }));
    expect(view.has('[data-part=empty]')).toBe(true);
    expect(view.has('[data-part=search]')).toBe(false);
  });

  it('shows each item with its id, time, sender, source and conversation, below its day', async () => {
    await view.show(room({ door: sampleDoor(3).door }));
    expect(view.text('[data-index="0"]')).toBe('Sunday 1 March 2026EK-0001 09.00 AlexMessage 1 about the dentistFrom the phoneAlex');
    expect(view.text('[data-index="1"]')).toMatch(/^EK-0002/);
    expect(view.text('[data-part=count]')).toBe('3 items');
    expect(view.find('[data-item="2"]').getAttribute('href')).toBe('#item/2');
  });

  it('tells in words what was worked out, what its writer says and what is not known', async () => {
    const rows = [
      row(1, { at: { utc: '2026-03-01T09:00:00Z', precision: 'minute', told: 'inferred' } }),
      row(2, { kind: 'note', source: 'note', at: { utc: '2026-03-01T10:00:00Z', precision: 'minute', told: 'writer' } }),
      row(3, { at: { utc: '2026-03-01T00:00:00Z', precision: 'day', told: 'inferred' } }),
    ];
    const { at: _, sender: __, ...unknown } = row(4);
    const rowOf = (number: number) => rows[number - 1] ?? unknown;
    await view.show(room({ door: sampleDoor(4, { rowOf }).door }));
    expect(view.text('[data-index="0"] .opens')).toBe('EK-0001 09.00 worked out Alex');
    expect(view.text('[data-index="1"] .opens')).toBe('EK-0002 10.00 as the writer says Sam');
    expect(view.text('[data-index="2"] .opens')).toBe('EK-0003 no time of day worked out Alex');
    expect(view.text('[data-index="3"] .opens')).toBe('EK-0004 Time not known Sender not known');
    expect(view.has('.rows time')).toBe(false);
  });

  it('puts a day that was worked out elsewhere under that day', async () => {
    const at = { utc: '2026-03-01T00:00:00Z', precision: 'day', told: 'inferred', zone: 'Europe/London' } as const;
    await view.show(room({ door: sampleDoor(1, { rowOf: (number) => row(number, { at }) }).door, zone: 'America/New_York' }));
    expect(view.text('.rows .day')).toBe('Sunday 1 March 2026');
  });

  it('names marks, attachments, flags, tags and the pair, and marks what was found', async () => {
    const rowOf = (number: number) =>
      row(number, {
        ...{ edited: true, deleted: true, attachments: 2, pair: 9, flags: ['legal-threat'], tags: ['school'] },
        ...{ found: [{ start: 8, end: 9 }], cut: { before: true, after: true } },
      });
    await view.show(room({ door: sampleDoor(1, { rowOf }).door }));
    for (const part of ['Shown as deleted', 'Shown as edited', '2 attachments', 'Also EK-0009', 'May read as: Threats of court', 'school'])
      expect(view.text('.about')).toContain(part);
    expect(view.text('.words')).toBe('…Message 1 about the dentist…');
    expect(view.text('mark')).toBe('1');
  });

  it('draws only the rows in sight, and tells each its place among all', async () => {
    await view.show(room({ door: sampleDoor(100_000).door }));
    const drawn = document.querySelectorAll('.rows li');
    expect(drawn.length).toBeGreaterThan(5);
    expect(drawn.length).toBeLessThan(40);
    expect(view.find('[data-index="2"]').getAttribute('aria-posinset')).toBe('3');
    expect(view.find('[data-index="2"]').getAttribute('aria-setsize')).toBe('100000');
    expect(view.find('.rows').querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('shows more than a browser can draw in stretches', async () => {
    await view.show(room({ door: sampleDoor(100_000).door }));
    await view.click('[data-action=later-stretch]');
    expect(view.find('[data-index="0"]').getAttribute('aria-posinset')).toBe('50001');
    expect(view.text('[data-action=earlier-stretch]')).toBe('Show items 1 to 50,000');
    expect(view.has('[data-action=later-stretch]')).toBe(false);
  });

  it('goes by keys, keeps the row that has the focus, and opens it', async () => {
    await view.show(room({ door: sampleDoor(1000).door }));
    await act(() => view.find('[data-item="1"]').focus());
    await press('[data-item="1"]', 'ArrowDown');
    expect(focused()).toBe('2');
    await press('[data-item="2"]', 'ArrowUp');
    expect(focused()).toBe('1');
    await press('[data-item="1"]', 'End');
    expect(focused()).toBe('1000');
    await press('[data-item="1000"]', 'Home');
    expect(focused()).toBe('1');
    await press('[data-item="1"]', 'PageDown');
    expect(focused()).toBe('6');
  });

  it('opens an item beside the list, and leads back to its row', async () => {
    const { door } = sampleDoor(5);
    await view.show(room({ door }));
    await view.show(room({ door, place: { room: 'timeline', number: 3 } }));
    expect(view.text('[data-part=opened]')).toBe('3');
    expect(view.find('[data-item="3"]').getAttribute('aria-current')).toBe('true');
    await view.show(room({ door }));
    expect(focused()).toBe('3');
  });
});

describe('searching', () => {
  it('shows where an item stands that was opened by its address', async () => {
    await view.show(room({ door: sampleDoor(500).door, place: { room: 'timeline', number: 300 } }));
    await settled();
    expect(view.find('[data-item="300"]').getAttribute('aria-current')).not.toBeNull();
    expect(view.find('[data-item="300"]').tabIndex).toBe(0);
  });

  it('finds as one types, counts, and says what to try where there is nothing', async () => {
    await view.show(room({ door: sampleDoor(30).door }));
    await search('Message 12');
    expect(view.text('[data-part=count]')).toBe('1 item found, of 30');
    expect(view.text('[data-index="0"]')).toContain('EK-0012');
    await search('zebra');
    expect(view.text('[data-part=count]')).toBe('Nothing found, of 30Try fewer or shorter words, or take a filter off.');
    await press('[data-part=search]', 'Escape');
    expect(view.find<HTMLInputElement>('[data-part=search]').value).toBe('');
    expect(view.text('[data-part=count]')).toBe('30 items');
  });

  it('is reached by "/", except while one writes', async () => {
    await view.show(room({ door: sampleDoor(3).door }));
    await act(() => view.find('[data-item="1"]').focus());
    await press('[data-item="1"]', '/');
    expect(document.activeElement).toBe(view.find('[data-part=search]'));
    const event = new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true });
    view.find('[data-part=search]').dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });

  it('leaves nothing in the browser’s memory of forms', async () => {
    await view.show(room({ door: sampleDoor(3).door }));
    for (const field of document.querySelectorAll('input, select')) expect(field.getAttribute('autocomplete')).toBe('off');
  });

  it('goes to an item by its id, and to the first result by anything else', async () => {
    const go = vi.fn<TimelineRoomProps['go']>();
    await view.show(room({ door: sampleDoor(60).door, go }));
    await search('ek-42');
    await act(() => void view.find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    expect(go).toHaveBeenCalledWith({ room: 'timeline', number: 42 });
    await search('Message 7');
    await act(() => void view.find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    expect(focused()).toBe('7');
  });

  it('asks one thing at a time, and of what was typed meanwhile only the last', async () => {
    const { door, asked } = sampleDoor(30);
    let answer = (): void => {};
    const find: typeof door.find = async (query) => {
      const found = await door.find(query);
      if (query.words === 'M') await new Promise<void>((resolve) => (answer = resolve));
      return found;
    };
    await view.show(room({ door: { ...door, find } }));
    for (const words of ['M', 'Me', 'Mes', 'Message 3']) await search(words);
    answer();
    await settled();
    expect(asked.map(({ words }) => words)).toEqual(['', 'M', 'Message 3']);
    expect(view.text('[data-part=count]')).toContain('2 items found');
  });
});

describe('narrowing down', () => {
  it('shows each filter as a chip that takes it off', async () => {
    const { door, asked } = sampleDoor(30);
    await view.show(room({ door }));
    await view.choose('[data-part=filter-person]', 'Alex');
    await view.choose('[data-part=filter-from]', '2026-03-02');
    await view.choose('[data-part=filter-source]', 'phone');
    expect(asked.at(-1)).toEqual({ words: '', order: 'earliest-first', people: ['Alex'], from: '2026-03-02', sources: ['phone'] });
    expect([...document.querySelectorAll('.chip')].map((chip) => chip.querySelector('bdi')?.textContent)).toEqual([
      'Person: Alex',
      'From 2026-03-02',
      'From the phone',
    ]);
    await view.click('[data-action=remove-filter]');
    expect(asked.at(-1)).toEqual({ words: '', order: 'earliest-first', from: '2026-03-02', sources: ['phone'] });
    await view.choose('[data-part=order]', 'latest-first');
    expect(asked.at(-1)?.order).toBe('latest-first');
  });

  it('goes to a month', async () => {
    await view.show(room({ door: sampleDoor(400).door }));
    const scroll = vi.spyOn(view.find('.rows'), 'scrollTo');
    await view.choose('[data-part=month]', '124');
    expect(view.text('[data-part=month]')).toContain('April 2026');
    expect(scroll).toHaveBeenCalled();
  });

  it('says how far the flags are', async () => {
    const { door } = sampleDoor(30);
    await view.show(room({ door: { ...door, open: async () => facts(30, { flagged: 10 }) } }));
    expect(view.text('.filters')).toContain('10 of 30 so far');
  });
});

describe('an archive that does not answer', () => {
  it('is told of, and tried again', async () => {
    const { door } = sampleDoor(3);
    const open = vi
      .fn<typeof door.open>()
      .mockRejectedValueOnce(Object.assign(new Error(), { said: { key: 'archive.busy' } }))
      .mockResolvedValue(facts(3));
    await view.show(room({ door: { ...door, open } }));
    expect(view.text('[data-part=trouble]')).toContain('Another Evenkeel page is using the archive.');
    await view.click('[data-action=try-again]');
    expect(view.has('[data-part=trouble]')).toBe(false);
    expect(view.text('[data-part=count]')).toBe('3 items');
  });

  it('shows how far the opening is', async () => {
    const { door } = sampleDoor(3);
    const open: typeof door.open = (onProgress) => {
      onProgress?.(2, 8);
      return new Promise(() => {});
    };
    await view.show(room({ door: { ...door, open } }));
    expect(view.find<HTMLProgressElement>('progress').value).toBe(2);
    expect(view.find<HTMLProgressElement>('progress').max).toBe(8);
  });

  it('says how many entries do not open', async () => {
    const { door } = sampleDoor(3);
    await view.show(room({ door: { ...door, open: async () => facts(3, { unreadable: 2 }) } }));
    expect(view.text('[data-part=unreadable]')).toContain('2 stored entries cannot be opened');
  });

  it('reads again when something was filed, and keeps what was asked', async () => {
    const { door, asked } = sampleDoor(30);
    await view.show(room({ door }));
    await search('Message 12');
    await view.show(room({ door, head: 2 }));
    expect(asked.at(-1)?.words).toBe('Message 12');
    expect(asked).toHaveLength(3);
  });
});

it('shows one conversation alone where another room asks for it', async () => {
  const { door, asked } = sampleDoor(30);
  await view.show(room({ door }));
  await view.show(room({ door, wanted: { conversation: 'whatsapp:alex' } }));
  expect(asked.at(-1)).toEqual({ words: '', order: 'earliest-first', conversations: ['whatsapp:alex'] });
  expect(view.text('.chip bdi')).toBe('Conversation: Alex');
});
