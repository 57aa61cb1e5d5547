import { describe, expect, it, vi } from 'vitest';
import { NotesRoom } from '../../../components/desk/notes/room';
import type { Place } from '../../../components/desk/place';
import type { LookUpItem } from '../../../components/desk/use-looked-up';
import type { NotesDoor, ReadNotes } from '../../../lib/core/notes/notes-door';
import type { WrittenNote } from '../../../lib/core/notes/written-notes';
import { settled, stage } from './stage';

const view = stage();
const NOW = new Date('2026-05-04T20:00:00Z');
const ZONE = 'Europe/London';
const facts = { summary: 'Max came home at six.', people: ['Sam'], children: [], tags: ['health'], links: [42] };

const note = (number: number, more: Partial<WrittenNote['versions'][0]['facts']> = {}): WrittenNote => ({
  number,
  versions: [
    { facts: { ...facts, event: { date: '2026-05-04', time: '18:00', zone: ZONE }, ...more }, writtenAt: NOW.toISOString(), entry: number },
  ],
});

function setUp(
  notes: readonly WrittenNote[],
  more: Partial<NotesDoor> = {},
  place: Place = { room: 'notes' },
  lookUp: LookUpItem = async () => 'You said the red one.',
) {
  const read: ReadNotes = { notes, used: { people: ['Sam', 'Grandma'], children: ['M'], tags: ['health'] }, unreadable: 0 };
  const file = vi.fn(async () => 7);
  const door: NotesDoor = {
    read: async () => read,
    begin: async (of, input) => ({
      unfinished: { id: 'a', input, changedAt: 0, ...(of !== undefined && { of }) },
      restored: false,
      waiting: 0,
    }),
    keepUnfinished: vi.fn(async () => undefined),
    forget: vi.fn(async () => undefined),
    leave: vi.fn(),
    file,
    feelings: async () => 'Worried.',
    ...more,
  };
  const filed = vi.fn(async () => undefined);
  const go = vi.fn();
  const letterKey = { isOn: async () => true, set: vi.fn(async () => undefined) };
  const props = { letterKey, door, zone: ZONE, now: () => NOW, lookUp, place, here: true, head: 1, go, filed };
  return { door, file, filed, go, letterKey, show: () => view.show(<NotesRoom {...props} />) };
}

describe('the notes room', () => {
  it('shows both times of each note, and what it is about', async () => {
    await setUp([note(7)]).show();
    expect(view.text('[data-note="7"]')).toContain('HappenedMon 4 May 2026, 18.00 BST (as you noted it)');
    expect(view.text('[data-note="7"]')).toContain('Mon 4 May 2026, 21.00 BST, written 3 h after');
    expect(view.text('[data-note="7"] .linked')).toBe('EK-0042 You said the red one.');
  });

  it('files what was written, with the day filled in and names chosen from those used before', async () => {
    const { file, filed, show } = setUp([]);
    await show();
    await view.click('[data-action=new-note]');
    expect(view.find<HTMLInputElement>('[name=date]').value).toBe('2026-05-04');
    await view.choose('[name=summary]', 'Late by an hour.');
    await view.click('[name=people] ~ .used .chip:last-child');
    await view.click('[data-action=save-note]');
    expect(file).toHaveBeenCalledWith(
      expect.objectContaining({ id: 'a' }),
      expect.objectContaining({ summary: 'Late by an hour.', people: ['Grandma'], event: { date: '2026-05-04', zone: ZONE } }),
      undefined,
    );
    expect([view.text('[data-part=note-kept]'), filed.mock.calls.length]).toEqual(['Kept as EK-0007.', 1]);
    expect(document.activeElement?.getAttribute('data-action')).toBe('new-note');
  });

  it('names each field for a screen reader, with its fault beside it, and goes to the first', async () => {
    const { file, show } = setUp([]);
    await show();
    await view.click('[data-action=new-note]');
    await view.click('[data-action=save-note]');
    const summary = view.find('[name=summary]');
    expect([summary.getAttribute('aria-invalid'), document.activeElement]).toEqual(['true', summary]);
    const described = summary.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => document.getElementById(id)?.textContent).join(' ')).toContain('Please say it in a few words.');
    for (const field of document.querySelectorAll<HTMLInputElement>('form :is(input, textarea)'))
      expect(field.labels?.length || field.ariaLabel || field.getAttribute('aria-label'), field.name).toBeTruthy();
    expect(file).not.toHaveBeenCalled();
  });

  it('keeps every field out of the browser’s own memory of forms', async () => {
    await setUp([]).show();
    await view.click('[data-action=new-note]');
    await view.click('[name=childs-words]');
    const remembered = [...document.querySelectorAll('form :is(input:not([type=checkbox]), textarea)')].filter(
      (field) => field.getAttribute('autocomplete') !== 'off',
    );
    expect(remembered.map((field) => field.getAttribute('name'))).toEqual([]);
  });

  it('keeps the words in the form, and as a draft, where they could not be filed', async () => {
    const { door, show } = setUp([], { file: () => Promise.reject(new Error('x')) });
    await show();
    await view.click('[data-action=new-note]');
    await view.choose('[name=summary]', 'Late.');
    await view.click('[data-action=save-note]');
    expect(view.text('[role=alert]')).toContain('Not kept yet');
    expect(view.find<HTMLInputElement>('[name=summary]').value).toBe('Late.');
    await view.click('[data-action=close-note]');
    expect(door.keepUnfinished).toHaveBeenLastCalledWith(expect.objectContaining({ input: expect.objectContaining({ summary: 'Late.' }) }));
    expect(door.leave).toHaveBeenCalledWith('a');
  });

  it('says what may have led a child when the question is left, and not before', async () => {
    await setUp([]).show();
    await view.click('[data-action=new-note]');
    await view.click('[name=childs-words]');
    await view.choose('[name=asked-before]', "He was cross, wasn't he?");
    expect(view.has('[data-part=leading]')).toBe(false);
    view.find('[name=asked-before]').focus();
    view.find('[name=child]').focus();
    await view.choose('[name=child]', 'M');
    expect(view.text('[data-part=leading]')).toContain('ends by asking the child to agree');
  });

  it('begins one about an item that is no note, and shows one that is', async () => {
    const begin = vi.fn<NotesDoor['begin']>(async (_, input) => ({
      unfinished: { id: 'b', input, changedAt: 0 },
      restored: false,
      waiting: 0,
    }));
    await setUp([note(7)], { begin }, { room: 'notes', number: 42 }).show();
    expect(begin).toHaveBeenCalledWith(undefined, expect.objectContaining({ links: [42] }));
    expect(view.find<HTMLInputElement>('[name=links]').value).toBe('EK-0042');
  });

  it('says where a number is of no item, and where words are no number', async () => {
    await setUp([]).show();
    await view.click('[data-action=new-note]');
    await view.choose('[name=links]', 'EK-0042, the red one,');
    expect(view.text('form .linked')).toBe('EK-0042 You said the red one.');
    expect(view.text('form')).toContain('Not the number of an item: the red one');
  });

  it('says of an item that was deleted that it is gone', async () => {
    await setUp([note(7)], {}, { room: 'notes' }, async () => undefined).show();
    expect(view.text('[data-note="7"] .linked')).toBe('EK-0042 There is no item with this number, or it was deleted.');
  });

  it('begins at the press of N, outside fields, until that is switched off', async () => {
    const { letterKey, show } = setUp([]);
    const press = async () => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
      await settled();
    };
    await show();
    await press();
    expect(view.has('form')).toBe(true);
    await view.click('[data-action=close-note]');
    await view.click('[data-action=letter-key]');
    expect([letterKey.set.mock.calls, view.text('[data-action=letter-key]')]).toEqual([[[false]], 'Let N begin a new note']);
    await press();
    expect(view.has('form')).toBe(false);
  });

  it('asks before it throws a draft away', async () => {
    const { door, show } = setUp([]);
    await show();
    await view.click('[data-action=new-note]');
    expect(view.has('[data-action=discard]')).toBe(false);
    await view.choose('[name=summary]', 'Half');
    await view.click('[data-action=discard]');
    expect(document.activeElement?.getAttribute('data-action')).toBe('discard-no');
    expect(door.forget).not.toHaveBeenCalled();
    await view.click('[data-action=discard-yes]');
    expect([vi.mocked(door.forget).mock.calls, view.has('form')]).toEqual([[['a']], false]);
  });
});
