import { describe, expect, it, vi } from 'vitest';
import { type StampDoor, StampPanel } from '../../../components/desk/keep-safe/stamp-panel';
import type { StampRecord } from '../../../lib/core/evidence/stamp';
import { StampProblem } from '../../../lib/platform/stamp/stamp-problem';
import { stage } from './stage';

const view = stage();
const bytes = { sha256: 'a', size: 1, mediaType: 'application/timestamp-reply' };
const record: StampRecord = {
  id: 'a',
  head: { number: 12, seal: 'b' },
  authority: 'https://timestamp.example.org/',
  request: bytes,
  response: bytes,
  time: '2026-05-04T16:42:00.000Z',
  policy: '1.2.3.4',
  serial: '77',
  signedBy: 'CN=Example Timestamps, C=GB',
};
const facts = { time: record.time, policy: '1.2.3.4', serial: '77', signedBy: record.signedBy, end: 'not-sent', chain: [] } as const;

async function show(more: Partial<StampDoor> = {}) {
  const stamp = vi.fn<StampDoor['stamp']>(async () => record);
  const door: StampDoor = { list: async () => [], stamp, ...more };
  const filed = vi.fn();
  await view.show(<StampPanel door={door} zone="Europe/London" head={12} filed={filed} />);
  return { stamp, filed };
}

describe('the panel of timestamps', () => {
  it('says what leaves before anything does, beside the field and its button', async () => {
    const { stamp } = await show();
    const described = view.find('[name=authority]').getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => document.getElementById(id)?.textContent).join(' ')).toContain('What leaves this computer: one hash');
    expect(view.find<HTMLInputElement>('[name=authority]').labels?.[0]?.textContent).toBe('Address of the authority');
    expect(stamp).not.toHaveBeenCalled();
  });

  it('asks on the click, once, and says what is shown by it', async () => {
    const { stamp, filed } = await show();
    await view.choose('[name=authority]', 'timestamp.example.org');
    await view.click('[data-action=stamp]');
    expect(stamp.mock.calls).toEqual([[{ address: 'timestamp.example.org', root: '' }]]);
    expect(view.text('[data-part=stamp-done]')).toBe('Kept: entry 12 and all before it existed at Mon 4 May 2026, 17.42 BST.');
    expect(filed).toHaveBeenCalledOnce();
  });

  it('says kindly why there is none, and goes back to the address', async () => {
    const { filed } = await show({ stamp: () => Promise.reject(new StampProblem('stamp.problem.noAnswer')) });
    await view.click('[data-action=stamp]');
    expect(view.text('[role=alert]')).toContain('The authority did not answer.');
    expect([document.activeElement?.getAttribute('name'), filed.mock.calls.length]).toEqual(['authority', 0]);
  });

  it('says how far each was checked and what was not, and offers the address again', async () => {
    await show({
      list: async () => [
        { entry: 13, record, facts },
        { entry: 9, record, facts: undefined },
      ],
    });
    expect(view.text('[data-stamp="13"]')).toContain(
      'did not come with the answer, so it was followed no further. Not checked: whether a certificate was withdrawn',
    );
    expect(view.text('[data-stamp="9"]')).toContain('not sound any more');
    expect(view.find<HTMLInputElement>('[name=authority]').value).toBe('https://timestamp.example.org/');
  });
});
