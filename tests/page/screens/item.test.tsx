import { describe, expect, it, vi } from 'vitest';
import { ItemView } from '../../../components/desk/item/item-view';
import type { Holder, ItemDoor, ShownItem } from '../../../components/desk/item/shown-item';
import type { OpenPicture } from '../../../components/desk/screens';
import type { NoteFacts } from '../../../lib/core/evidence/note';
import type { WholeItem } from '../../../lib/core/timeline/door';
import { message, ZONE } from './sample';
import { row, whole } from './sample-timeline';
import { settled, stage } from './stage';

const view = stage();

const openPicture = vi.fn<OpenPicture>(async ({ sha256 }) => ({ address: `blob:${sha256}`, close: () => {} }));

const imported: Holder = {
  kind: 'import',
  fileName: 'WhatsApp Chat with Alex.txt',
  format: 'whatsapp',
  counts: { inFile: 12, added: 11, changed: 0, known: 0, rejected: 1 },
  assumed: { zone: 'Europe/London' },
};
const captured: Holder = { kind: 'capture', title: 'Half term' };

const ofMessage = (number: number, over: Partial<WholeItem> = {}) => whole(number, { message: message(number), ...over });
const shown = (item: WholeItem, holder: Holder, over: Partial<ShownItem> = {}): ShownItem => ({
  whole: item,
  holder,
  seal: '0123456789abcdef'.repeat(4),
  around: [],
  ...over,
});

async function show(item: ShownItem | undefined, over: Partial<ItemDoor> = {}, number = item?.whole.row.number ?? 42) {
  const door = { open: vi.fn(async () => item), tag: vi.fn(async () => {}), remove: vi.fn(async () => {}), ...over };
  const go = vi.fn();
  const filed = vi.fn(async () => {});
  await view.show(<ItemView {...{ number, zone: ZONE, door, go, filed, openPicture }} read={1} />);
  return { door, go, filed };
}

describe('an item', () => {
  it('shows a message with everything known of it, and takes the focus', async () => {
    await show(shown(ofMessage(5), imported, { around: [row(4), row(5), row(6)] }));
    expect(document.activeElement).toBe(view.find('#item-title'));
    expect(view.text('#item-title')).toBe('EK-0005');
    for (const part of ['Alex <alex@example.org>', 'Mon 4 May 2026, 17.05 BST', 'Message 5: can we swap Friday'])
      expect(view.text('.message')).toContain(part);
    expect(view.text('.around')).toContain('EK-0004');
    expect(view.has('.around a[href="#item/5"]')).toBe(false);
    expect(view.find('.around a').getAttribute('href')).toBe('#item/4');
    for (const part of ['Entry7', 'WhatsApp Chat with Alex.txt (WhatsApp export)', 'read asEurope/London', '0123456789abcdef'])
      expect(view.text('[data-part=held-by]')).toContain(part);
    expect(view.find('[data-action=write-about]').getAttribute('href')).toBe('#notes/5');
  });

  it('leads from a captured message to its conversation', async () => {
    await show(shown(ofMessage(5), captured));
    expect(view.find('[data-action=open-conversation]').getAttribute('href')).toBe('#conversations/7');
  });

  it('shows an earlier and a later reading, both', async () => {
    const later = { entry: 9, recordedAt: '2026-06-01T08:00:00.000Z', message: message(5, { text: 'I never said that.' }) };
    await show(shown(ofMessage(5, { laterReadings: [later] }), captured));
    const differences = view.text('.differences');
    expect(differences).toContain('(entry 7) and on Mon 1 Jun 2026, 09.00 BST (entry 9): the text.');
    expect(differences).toContain('Message 5: can we swap Friday');
    expect(differences).toContain('I never said that.');
  });

  it('shows the same message from another source, and how the two differ', async () => {
    const pair = ofMessage(8, { row: row(8, { source: 'web' }), message: message(5, { text: 'can we swap?' }) });
    await show(shown(ofMessage(5), imported, { pair }));
    expect(view.text('[data-part=pair]')).toContain('Also kept as EK-0008: From a web page. Both stay as they are.');
    expect(view.text('[data-part=pair]')).toContain('They differ in the text.');
    expect(view.text('[data-part=pair] .facts')).toContain('EK-0008can we swap?');
  });

  it('shows which way each source says it went, and a time that was worked out as such', async () => {
    const inferred = { utc: '2026-03-05T09:00:00.000Z', precision: 'minute', from: 'displayed-text', zone: ZONE } as const;
    const own = ofMessage(5, { message: message(5, { time: { shown: '5 March, 09:00', inferred } }) });
    const pair = ofMessage(8, { message: message(5, { direction: { way: 'sent', told: 'field' } }) });
    await show(shown(own, imported, { pair }));
    expect(view.text('[data-part=pair]')).toContain('They differ in the direction.EK-0005not toldEK-0008sent');
    expect(view.text('[data-part=pair]')).toContain('EK-0005Thu 5 Mar 2026, 09.00 GMT worked out');
  });

  it('says when both sources read the same', async () => {
    await show(shown(ofMessage(5), imported, { pair: ofMessage(8, { message: message(5) }) }));
    expect(view.text('[data-part=pair]')).toContain('Both read the same.');
  });

  it('shows a note as it reads now and as it read before, and links both ways', async () => {
    const facts: NoteFacts = {
      event: { date: '2026-05-04', time: '17:42', zone: ZONE },
      ...{ summary: 'Collected late.', people: ['Alex'], children: [], tags: [], links: [3] },
    };
    const amendment = { id: 'b', of: 5, facts: { ...facts, summary: 'Collected twenty minutes late.' }, writtenAt: '2026-05-06T08:00:00Z' };
    const note = { id: 'a', note: facts, writtenAt: '2026-05-05T08:00:00Z' };
    const amendments = [{ entry: 8, recordedAt: '2026-05-06T08:00:00Z', amendment }];
    await show(shown(whole(5, { note, amendments, linkedFrom: [11] }), { kind: 'note' }));
    expect(view.text('[data-part=facts] > .note-version')).toContain('Collected twenty minutes late.');
    expect(view.text('[data-part=earlier-versions]')).toContain('1 earlier version');
    expect(view.text('[data-part=earlier-versions]')).toContain('Collected late.');
    expect([...document.querySelectorAll('[aria-labelledby=links-title] a')].map((link) => link.textContent)).toEqual([
      'EK-0003',
      'EK-0011',
    ]);
    expect(view.text('[data-action=write-about]')).toBe('Open it in Notes');
  });

  it('shows an exhibit that is a picture, with its file', async () => {
    const picture = { sha256: 'd'.repeat(64), size: 2_100_000, mediaType: 'image/jpeg' };
    const file = { ...picture, name: 'coat.jpg', parts: [picture] };
    const facts = { event: { date: '2026-05-04', zone: ZONE }, summary: 'Her coat.', people: [], children: [], tags: [], links: [] };
    const exhibit = { id: 'a', file, exhibit: facts, addedAt: '2026-05-05T08:00:00Z', everyoneKnew: 'not-sure' as const };
    await show(shown(whole(5, { exhibit }), { kind: 'exhibit' }));
    expect(view.find<HTMLImageElement>('[data-part=facts] img').alt).toBe('coat.jpg');
    expect(view.text('[data-part=facts]')).toContain('coat.jpg, 2.1 MB');
    expect(view.text('[data-part=facts]')).toContain('Her coat.');
    expect(view.text('[data-part=facts]')).toContain('Not sure');
  });

  it('says when there is nothing under a number', async () => {
    await show(undefined);
    expect(view.text('[data-part=item]')).toContain('it was deleted, or never was');
  });

  it('never shows the words of a bug', async () => {
    await show(undefined, { open: () => Promise.reject(new TypeError('x is undefined')) });
    expect(view.text('[role=alert]')).not.toContain('undefined');
  });
});

describe('tags', () => {
  it('are added and taken off, each as an entry of its own', async () => {
    const item = shown(ofMessage(5, { row: row(5, { tags: ['school'] }) }), imported);
    const { door, filed } = await show(item);
    await view.choose('#tag-words', '  dentist ');
    await view.click('[data-action=add-tag]');
    expect(door.tag).toHaveBeenLastCalledWith(expect.stringMatching(/^[0-9a-f-]{36}$/), 5, { add: ['dentist'], remove: [] });
    expect(filed).toHaveBeenCalledTimes(1);
    await view.click('[data-action=remove-tag]');
    expect(door.tag).toHaveBeenLastCalledWith(expect.any(String), 5, { add: [], remove: ['school'] });
  });

  it('are not added twice, and a failure is told', async () => {
    const tag = vi.fn<ItemDoor['tag']>().mockRejectedValue(Object.assign(new Error(), { said: { key: 'archive.storageFull' } }));
    await show(shown(ofMessage(5, { row: row(5, { tags: ['school'] }) }), imported), { tag });
    await view.choose('#tag-words', 'school');
    await view.click('[data-action=add-tag]');
    expect(tag).not.toHaveBeenCalled();
    await view.choose('#tag-words', 'dentist');
    await view.click('[data-action=add-tag]');
    expect(view.text('[data-part=tags] [role=alert]')).not.toBe('');
    expect(view.find<HTMLInputElement>('#tag-words').value).toBe('dentist');
  });
});

describe('deleting', () => {
  it('says of a captured message that it cannot go alone', async () => {
    await show(shown(ofMessage(5), captured));
    expect(view.has('[data-action=delete]')).toBe(false);
    expect(view.text('[data-part=not-alone]')).toContain('A single message cannot be taken out of the conversation');
    expect(view.find('[data-part=not-alone] a').getAttribute('href')).toBe('#conversations/7');
  });

  it('asks twice, says what goes and what stays, and leaves by the timeline', async () => {
    const { door, go, filed } = await show(shown(ofMessage(5), imported));
    await view.click('[data-action=delete]');
    expect(document.activeElement?.id).toBe('deleting-title');
    expect(view.text('[data-part=deleting]')).toContain(
      'The file “WhatsApp Chat with Alex.txt” and everything that came with it: 11 messages.',
    );
    expect(view.text('[data-part=deleting]')).toContain('This cannot be undone.');
    await view.click('[data-action=delete-for-good]');
    expect(door.remove).not.toHaveBeenCalled();
    view.find<HTMLInputElement>('[data-part=sure]').click();
    await settled();
    await view.click('[data-action=delete-for-good]');
    expect(door.remove).toHaveBeenCalledWith(expect.stringMatching(/^[0-9a-f-]{36}$/), 7);
    expect(go).toHaveBeenCalledWith({ room: 'timeline' });
    expect(filed).toHaveBeenCalledTimes(1);
  });

  it('keeps it, with the focus back on the button', async () => {
    const { door } = await show(shown(ofMessage(5), imported));
    await view.click('[data-action=delete]');
    await view.click('[data-action=keep-it]');
    expect(document.activeElement).toBe(view.find('[data-action=delete]'));
    expect(door.remove).not.toHaveBeenCalled();
  });

  it('tells a failure, and a second try is the same request', async () => {
    const remove = vi.fn<ItemDoor['remove']>().mockRejectedValue(new Error('x is undefined'));
    await show(shown(ofMessage(5), imported), { remove });
    await view.click('[data-action=delete]');
    view.find<HTMLInputElement>('[data-part=sure]').click();
    await settled();
    await view.click('[data-action=delete-for-good]');
    expect(view.text('[data-part=deleting] [role=alert]')).toBe('It could not be deleted. Nothing was changed. Please try again.');
    await view.click('[data-action=delete-for-good]');
    expect(new Set(remove.mock.calls.map(([id]) => id)).size).toBe(1);
  });
});
