import { describe, expect, it, vi } from 'vitest';
import { PrepareRoom } from '../../../components/desk/prepare/room';
import type { Score } from '../../../components/desk/prepare/sharpness';
import type { PrepareDoor } from '../../../lib/core/preparation/door';
import { EMPTY, newEntry, type Preparation } from '../../../lib/core/preparation/preparation';
import { plainMessage } from '../../unit/evidence/plain-message';
import { sampleDoor } from './sample-timeline';
import { settled, stage } from './stage';

const view = stage();

function setUp(preparation: Preparation | undefined = EMPTY, more: Partial<PrepareDoor> = {}, score?: Score) {
  const keep = vi.fn(async (_: Preparation) => undefined);
  const forget = vi.fn(async () => undefined);
  const door: PrepareDoor = {
    open: async () => preparation,
    keep,
    forget,
    leave: vi.fn(),
    safetyMarked: async () => false,
    ...more,
  };
  const sample = sampleDoor(40).door;
  const timeline = {
    ...sample,
    item: async (number: number) => {
      const whole = await sample.item(number);
      return whole && { ...whole, message: plainMessage(`k${number}`, { sender: { shown: 'Alex' } }) };
    },
  };
  const go = vi.fn();
  let ids = 0;
  const props = { door, timeline, go, zone: 'Europe/London', newId: () => `id-${++ids}`, here: true, ...(score && { score }) };
  const lookUp = async (number: number) => (await timeline.item(number))?.row.text;
  return { keep, forget, go, show: () => view.show(<PrepareRoom {...props} lookUp={lookUp} />) };
}

const entry = (id: string, over: Partial<ReturnType<typeof newEntry>> = {}) => ({
  ...newEntry(id),
  text: 'On 4 May 2026 M slept well.',
  items: [3],
  ...over,
});
const prepared = (...entries: ReturnType<typeof newEntry>[]): Preparation => ({
  ...EMPTY,
  issues: ['Weekends'],
  children: ['M', 'N'],
  entries,
});
/** What is typed is written when the field is left. */
const leaveField = async () => {
  view.find('.prepare').dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  await settled();
};

describe('preparing for Cafcass', () => {
  it('asks for the issues of the court first', async () => {
    await setUp().show();
    expect(document.querySelector('input, textarea, select')?.getAttribute('name')).toBe('issues');
  });

  it('keeps what is written, and says so', async () => {
    const { keep, show } = setUp();
    await show();
    await view.choose('[name=issues]', 'Weekends\nHandovers');
    await view.click('[name=track][value=child-impact]');
    await leaveField();
    expect(keep).toHaveBeenLastCalledWith({ ...EMPTY, issues: ['Weekends', 'Handovers'], track: 'child-impact' });
    expect(view.text('[data-part=prepare-kept]')).toBe('Kept on this computer.');
  });

  it('says where nothing could be kept, and goes on holding the words', async () => {
    const { show } = setUp(EMPTY, { keep: () => Promise.reject(new Error('full')) });
    await show();
    await view.choose('[name=issues]', 'Weekends');
    await leaveField();
    expect(view.text('[role=alert]')).toContain('Not kept yet');
    expect(view.find<HTMLTextAreaElement>('[name=issues]').value).toBe('Weekends');
  });

  it('adds an entry, finds the item that shows it, and goes on at the search', async () => {
    const { keep, show } = setUp();
    await show();
    await view.click('[data-action=add-entry]');
    expect(view.find('[data-entry="1"]').hasAttribute('open')).toBe(true);
    await view.choose('[data-entry="1"] [name=entry-text]', 'M likes the dentist.');
    expect(view.text('[data-entry="1"]')).toContain('Names no item yet');
    await view.choose('[data-entry="1"] [name=find-items]', 'Message 7 ');
    await view.click('[data-entry="1"] [data-action=add-item]');
    expect(view.text('[data-entry="1"] [data-item="7"]')).toContain('EK-0007 Message 7 about the dentist');
    expect(document.activeElement?.getAttribute('name')).toBe('find-items');
    expect(view.text('[data-entry="1"]')).not.toContain('Names no item yet');
    await leaveField();
    expect(keep.mock.lastCall?.[0].entries).toEqual([{ ...newEntry('id-1'), text: 'M likes the dentist.', items: [7] }]);
  });

  it('marks words and changes none of them but by a click', async () => {
    const { show } = setUp(prepared(entry('a', { text: 'Alex was late. He deliberately left the selfish note.' })));
    await show();
    const field = () => view.find<HTMLTextAreaElement>('[data-entry="1"] [name=entry-text]');
    expect([...document.querySelectorAll('[data-entry="1"] [data-mark]')].map((mark) => mark.getAttribute('data-mark'))).toEqual([
      'motive',
      'judgement',
    ]);
    await view.click('[data-entry="1"] [data-mark=judgement] [data-action=show-mark]');
    expect([document.activeElement === field(), field().value.slice(field().selectionStart, field().selectionEnd)]).toEqual([
      true,
      'selfish',
    ]);
    await view.click('[data-entry="1"] [data-action=leave-out]');
    expect(field().value).toBe('Alex was late. He left the selfish note.');
    expect(view.text('[data-entry="1"] [data-part=lint] [role=status]')).toContain('Left out “deliberately”. 1 mark');
  });

  it('asks for a second opinion after a pause, of sentences with nothing to hold on to', async () => {
    const score = vi.fn<Score>(async (sentences) => sentences.map(() => 0.9));
    await setUp(prepared(entry('a', { text: 'On 4 May 2026 it rained. He holds his mother up to me.' })), {}, score).show();
    await vi.waitFor(() => expect(view.text('[data-entry="1"] [data-mark=sharp]')).toContain('He holds his mother up to me.'));
    expect(score.mock.calls).toEqual([[['He holds his mother up to me.']]]);
  });

  it('shows where entries stand, for each child, and leads to them', async () => {
    await setUp(
      prepared(entry('a', { welfare: ['wishes'], children: ['M'] }), entry('b', { areas: ['refusal'], children: ['N'] }), entry('c')),
    ).show();
    expect(view.text('[data-place=wishes] td')).toBe('1');
    expect(view.text('[data-place=harm] td')).toBe('none');
    expect(view.text('[data-part=grid]')).toContain('1 entry stands nowhere yet: 3');
    await view.choose('[data-part=grid] select', 'N');
    expect(view.text('[data-place=wishes] td')).toBe('none');
    await view.click('[data-place=refusal] [data-action=open-entry]');
    expect(view.find('[data-entry="2"]').hasAttribute('open')).toBe(true);
    expect(document.activeElement).toBe(view.find('[data-entry="2"] summary'));
  });

  it('nudges once where every entry is about the other parent, and is quiet after', async () => {
    await setUp(prepared(entry('a', { subject: 'concern' }))).show();
    expect(view.has('[data-nudge=only-concerns]')).toBe(true);
    expect(view.has('[data-nudge=marked]')).toBe(false);
    await view.choose('[data-entry="1"] [name=entry-text]', 'He was selfish.');
    expect(view.text('[data-nudge=marked]')).toContain('1 of your texts has marked words.');
    await view.choose('[data-entry="1"] [name=entry-text]', 'On 4 May 2026 he rang.');
    await view.choose('[data-entry="1"] [name=subject]', 'works');
    expect(view.has('[data-part=nudges]')).toBe(false);
  });

  it('hides what speaks of both parents where somebody is marked as not safe, shows help lines, and writes it down', async () => {
    const offered = async () => [...document.querySelectorAll('[data-part=starters] button')].map((button) => button.textContent).join(' ');
    const empty = prepared(entry('a', { subject: 'my-part', text: '' }));
    await setUp(empty).show();
    expect(await offered()).toContain('loving relationship with both');
    document.body.replaceChildren(document.body.firstElementChild as Element);
    await view.show(null);
    const { keep, show } = setUp(empty, { safetyMarked: async () => true });
    await show();
    expect(await offered()).not.toContain('loving');
    expect(view.text('[data-part=safety]')).toContain('0808 2000 247');
    await view.choose('[name=issues]', 'Weekends and holidays');
    await leaveField();
    expect(keep.mock.lastCall?.[0].safety).toBe(true);
  });

  it('takes an entry out and puts it back where it was', async () => {
    const { keep, show } = setUp(prepared(entry('a'), entry('b', { text: 'Second.' }), entry('c')));
    await show();
    await view.click('[data-entry="2"] [data-action=remove-entry]');
    expect(document.querySelectorAll('[data-entry]').length).toBe(2);
    await view.click('[data-action=put-back]');
    await leaveField();
    expect(keep.mock.lastCall?.[0].entries.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('throws all of it away only when asked twice', async () => {
    const { forget, show } = setUp(prepared(entry('a')));
    await show();
    await view.click('[data-action=forget]');
    expect([forget.mock.calls.length, document.activeElement?.getAttribute('data-action')]).toEqual([0, 'forget-no']);
    await view.click('[data-action=forget-yes]');
    expect(forget).toHaveBeenCalledTimes(1);
    expect(document.querySelectorAll('[data-entry]').length).toBe(0);
  });

  it('is open in one tab at a time, and tries again when asked', async () => {
    const open = vi.fn(async (): Promise<Preparation | undefined> => undefined);
    await setUp(undefined, { open }).show();
    expect(view.text('[data-part=not-open]')).toContain('open in another tab');
    open.mockResolvedValueOnce(prepared(entry('a')));
    await view.click('[data-action=try-again]');
    expect(view.has('[data-entry="1"]')).toBe(true);
  });

  it('names every field for a screen reader, and keeps it out of the browser’s memory of forms', async () => {
    await setUp(prepared(entry('a'))).show();
    const fields = [...document.querySelectorAll<HTMLInputElement>('.prepare :is(input, textarea, select)')];
    expect(fields.length).toBeGreaterThan(20);
    expect(fields.filter((field) => !field.labels?.length).map(({ name }) => name)).toEqual([]);
    expect(fields.filter((field) => field.getAttribute('autocomplete') !== 'off').map(({ name }) => name)).toEqual([]);
  });

  it('shows the paragraphs of named items when somebody looks', async () => {
    await setUp(prepared(entry('a', { items: [4, 3] }))).show();
    expect(view.has('.paragraphs li')).toBe(false);
    const details = view.find<HTMLDetailsElement>('[data-part=draft-preview] details');
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await settled();
    expect(view.text('[data-part=draft-preview]')).toMatch(/EK-0003\).*EK-0004\)/);
  });
});
