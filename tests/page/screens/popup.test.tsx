import { describe, expect, it, vi } from 'vitest';
import type { Keeper } from '../../../components/popup/ask-to-keep';
import { Popup, type PopupProps } from '../../../components/popup/popup';
import type { WaitingDoor } from '../../../components/popup/waiting-door';
import { inEnglish } from '../../english';
import { LONG_NAME, receipt, ZONE } from './sample';
import { settled, stage } from './stage';

const view = stage();

const lostAnswer = () => Promise.reject(new Error('The message port closed before a response was received.'));
const kept = { ok: true, value: receipt() } as const;
const refused = {
  ok: false,
  problem: { said: { key: 'notKept.nothingHere' } },
} as const;

const gone = async () => ({ problem: { key: 'drafts.problem.gone' } }) as const;
const noDrafts: WaitingDoor = { keep: gone, read: gone, later: gone, remove: gone, put: async () => 'no-box' };

function popup(over: Partial<PopupProps> = {}) {
  let made = 0;
  return (
    <Popup
      page={{ site: 'mail.example.org', coaching: 'off' }}
      zone={ZONE}
      keeper={{ begin: async () => kept, receipt: async () => ({ ok: true, value: undefined }) }}
      onAnswer={async () => undefined}
      lock="none"
      onLock={() => undefined}
      onLeave={() => undefined}
      newRequest={() => ({ id: `request-${++made}`, asked: 'toolbar' })}
      onSwitchOn={async () => true}
      onSwitchOff={async () => {}}
      onSwitchOnFrame={async () => true}
      onMark={async () => {}}
      onReport={async () => ''}
      pause={{ until: undefined, onAgain: async () => {} }}
      waiting={{ list: { drafts: [], unreadable: [] }, door: noDrafts, now: 0 }}
      onOpenDesk={() => {}}
      onWriteNote={() => {}}
      onOpenSettings={() => {}}
      {...over}
    />
  );
}

describe('keeping', () => {
  it('puts the focus on the one main action', async () => {
    await view.show(popup());
    expect(document.activeElement).toBe(view.find('[data-action=keep]'));
    expect(view.text('[data-action=keep]')).toBe('Keep this conversation');
  });

  it('shows the receipt: how many, from when to when, entry and seal', async () => {
    await view.show(popup());
    await view.click('[data-action=keep]');
    const shown = view.text('[data-part=receipt]');
    expect(shown).toContain('Kept: 14 messages');
    expect(shown).toContain('Mon 4 May 2026, 17.42 BST');
    expect(shown).toContain('Wed 6 May 2026, 08.05 BST');
    expect(shown).toContain('3, seal 01234567 89abcdef…');
    expect(shown).toContain('As far as Evenkeel could tell, everything was read.');
    expect(view.find('[data-part=receipt]').dataset.request).toBe(receipt().id);
    expect(document.activeElement?.textContent).toBe('Kept: 14 messages');
  });

  it('keeps, and has the desk export it', async () => {
    const begin = vi.fn<Keeper['begin']>(async () => kept);
    await view.show(popup({ keeper: { begin, receipt: lostAnswer } }));
    await view.click('[data-action=keep-and-export]');
    expect(begin.mock.calls).toEqual([[{ id: 'request-1', asked: 'toolbar' }, 'export']]);
  });

  it('counts the attachments that were kept', async () => {
    const some = { ok: true, value: receipt({ messages: 1, attachments: 2 }) } as const;
    await view.show(popup({ keeper: { begin: async () => some, receipt: lostAnswer } }));
    await view.click('[data-action=keep]');
    expect(view.text('[data-part=receipt] h2')).toBe('Kept: 1 message and 2 attachments');
  });

  it('lists what could not be read, each line once', async () => {
    const missed = [
      '2 older messages are not loaded: scroll up and keep it again.',
      'The screenshot was refused.',
      'The screenshot was refused.',
    ];
    await view.show(popup({ keeper: { begin: async () => ({ ok: true, value: receipt({ missed }) }), receipt: lostAnswer } }));
    await view.click('[data-action=keep]');
    expect([...document.querySelectorAll('.missed li')].map((line) => line.textContent)).toEqual(missed.slice(0, 2));
  });

  it('folds a long list, and loses no line of it', async () => {
    const missed = Array.from({ length: 9 }, (_, at) => `The attachment ${at} was not kept.`);
    await view.show(popup({ keeper: { begin: async () => ({ ok: true, value: receipt({ missed }) }), receipt: lostAnswer } }));
    await view.click('[data-action=keep]');
    expect(view.text('.missed summary')).toBe('5 more');
    expect(view.find<HTMLDetailsElement>('.missed details').open).toBe(false);
    expect([...document.querySelectorAll('.missed li')].map((line) => line.textContent)).toEqual(missed);
  });

  it('says so where no time is known', async () => {
    const { first: _, last: __, ...timeless } = receipt({ messages: 1 });
    await view.show(popup({ keeper: { begin: async () => ({ ok: true, value: timeless }), receipt: lostAnswer } }));
    await view.click('[data-action=keep]');
    expect(view.text('[data-part=receipt]')).toContain('Kept: 1 message');
    expect(view.text('[data-part=receipt] dd')).toBe('time not known');
  });

  it('shows progress, and asks once however often it is clicked', async () => {
    let answer = (_: typeof kept): void => {};
    const begin = vi.fn<Keeper['begin']>(() => new Promise((resolve) => (answer = resolve)));
    await view.show(popup({ keeper: { begin, receipt: lostAnswer } }));
    await view.click('[data-action=keep]');
    await view.click('[data-action=keep]');
    expect(begin).toHaveBeenCalledTimes(1);
    expect(view.text('[data-action=keep]')).toBe('Keeping…');
    expect(view.text('main section [role=status]')).toContain('Keeping the conversation');
    answer(kept);
    await settled();
    expect(view.has('[data-part=receipt]')).toBe(true);
  });

  it('tells what went wrong in its own words, and tries again with the same request', async () => {
    const begin = vi.fn<Keeper['begin']>().mockResolvedValueOnce(refused).mockResolvedValueOnce(kept);
    await view.show(popup({ keeper: { begin, receipt: lostAnswer } }));
    await view.click('[data-action=keep]');
    expect(view.text('[data-part=problem]')).toBe(inEnglish(refused.problem.said));
    expect(document.activeElement).toBe(view.find('[data-action=try-again]'));
    await view.click('[data-action=try-again]');
    expect(begin.mock.calls.map(([request]) => request.id)).toEqual(['request-1', 'request-1']);
    expect(view.has('[data-part=receipt]')).toBe(true);
  });

  it('asks for the receipt where the worker died after keeping', async () => {
    const ask = vi.fn<Keeper['receipt']>(async () => kept);
    await view.show(popup({ keeper: { begin: lostAnswer, receipt: ask } }));
    await view.click('[data-action=keep]');
    expect(ask).toHaveBeenCalledWith('request-1');
    expect(view.text('[data-part=receipt]')).toContain('Kept: 14 messages');
  });

  it('says what the archive says where it does not open', async () => {
    const newer = () => Promise.reject(Object.assign(new Error('newer-version'), { said: { key: 'archive.newerVersion' } }));
    await view.show(popup({ keeper: { begin: newer, receipt: newer } }));
    await view.click('[data-action=keep]');
    expect(view.text('[data-part=problem]')).toBe(inEnglish('archive.newerVersion'));
  });

  it.each<[string, Keeper['receipt']]>([
    ['nothing was filed', async () => ({ ok: true, value: undefined })],
    ['the worker is gone still', lostAnswer],
  ])('offers to try again where %s', async (_, ask) => {
    const begin = vi.fn<Keeper['begin']>(lostAnswer);
    await view.show(popup({ keeper: { begin, receipt: ask } }));
    await view.click('[data-action=keep]');
    expect(view.text('[data-part=problem]')).toContain('Not kept yet.');
    await view.click('[data-action=try-again]');
    expect(begin.mock.calls.map(([request]) => request.id)).toEqual(['request-1', 'request-1']);
  });
});

describe('help while writing', () => {
  it('is switched on within the click itself, as the browser demands', async () => {
    const onSwitchOn = vi.fn(async () => true);
    await view.show(popup({ onSwitchOn }));
    view.find('[data-action=switch-on]').click();
    expect(onSwitchOn).toHaveBeenCalledTimes(1);
    await settled();
    expect(view.has('[data-action=switch-off]')).toBe(true);
    expect(view.text()).toContain('On for mail.example.org');
  });

  it('stays off, and says why, where the permission was not given', async () => {
    await view.show(popup({ onSwitchOn: async () => false }));
    await view.click('[data-action=switch-on]');
    expect(view.has('[data-action=switch-on]')).toBe(true);
    expect(view.text()).toContain('the browser was not given permission for this site');
  });

  it('is switched off', async () => {
    const onSwitchOff = vi.fn(async () => {});
    await view.show(popup({ page: { site: 'mail.example.org', coaching: 'on' }, onSwitchOff }));
    await view.click('[data-action=switch-off]');
    expect(onSwitchOff).toHaveBeenCalledTimes(1);
    expect(view.has('[data-action=switch-on]')).toBe(true);
  });

  it('keeps what it was where switching fails', async () => {
    await view.show(popup({ onSwitchOn: lostAnswer as () => Promise<boolean> }));
    await view.click('[data-action=switch-on]');
    expect(view.has('[data-action=switch-on]')).toBe(true);
    expect(view.text()).toContain('could not be switched on');
  });
});

describe('what was seen of the page', () => {
  const page = { site: 'mail.example.org', coaching: 'on' } as const;

  it.each([
    ['working', 'Evenkeel knows this site.'],
    ['nothing-here', 'no message is open'],
    ['layout-changed', 'This site looks different from the one Evenkeel knows'],
  ] as const)('says that it is %s', async (health, words) => {
    await view.show(popup({ page: { ...page, health } }));
    expect(view.text('[data-part=health]')).toContain(words);
  });

  it('comes later than the popup, and disturbs nothing that is under way', async () => {
    await view.show(popup({ page }));
    expect(view.has('[data-part=health]')).toBe(false);
    await view.click('[data-action=keep]');
    await view.show(popup({ page: { ...page, health: 'working', people: [{ person: { name: 'Sam' }, mark: undefined }] } }));
    expect(view.has('[data-part=receipt]')).toBe(true);
    expect(view.has('[data-part=who]')).toBe(true);
  });

  it('marks somebody by one choice, and takes the mark away again', async () => {
    const onMark = vi.fn(async () => {});
    const people = [
      { person: { name: 'Sam', address: 'sam@example.org' }, mark: undefined },
      { person: { address: 'jo@example.org' }, mark: 'solicitor' },
    ] as const;
    await view.show(popup({ page: { ...page, people }, onMark }));
    const lists = () => [...document.querySelectorAll<HTMLSelectElement>('[data-action=mark]')];
    expect(lists().map(({ value }) => value)).toEqual(['', 'solicitor']);
    expect(view.text('[data-part=who]')).toContain('Sam');
    await view.choose('[data-action=mark]', 'co-parent');
    expect(onMark).toHaveBeenLastCalledWith(people[0].person, 'co-parent');
    await view.choose('[data-action=mark]', '');
    expect(onMark).toHaveBeenLastCalledWith(people[0].person, undefined);
    expect(view.text('[data-part=who] [role=status]')).toBe('Saved.');
  });

  it('shows the mark as it was where it cannot be kept', async () => {
    await view.show(popup({ page: { ...page, people: [{ person: { name: 'Sam' }, mark: 'never' }] }, onMark: lostAnswer }));
    await view.choose('[data-action=mark]', 'co-parent');
    expect(view.find<HTMLSelectElement>('[data-action=mark]').value).toBe('never');
    expect(view.text('[data-part=who] [role=status]')).toContain('could not be saved');
  });

  it('lists three people, and counts the others', async () => {
    const people = ['Sam', 'Jo', 'Kim', 'Lee', 'Pat'].map((name) => ({ person: { name }, mark: undefined }));
    await view.show(popup({ page: { ...page, people } }));
    expect(document.querySelectorAll('[data-action=mark]')).toHaveLength(3);
    expect(view.text('[data-part=who]')).toContain('And 2 more on this page.');
  });
});

describe('a part of the page that comes from another site', () => {
  const page = { site: 'shop.example.org', coaching: 'on' } as const;
  const frame = { address: 'https://chat.example.net/box', host: 'chat.example.net', coaching: 'off', focused: true } as const;

  it('is named, and switched on there within the click', async () => {
    const onSwitchOnFrame = vi.fn(async () => true);
    await view.show(popup({ page: { ...page, frames: [frame] }, onSwitchOnFrame }));
    expect(view.text('[data-part=frame]')).toContain('The box you are writing in comes from chat.example.net.');
    view.find('[data-action=switch-on-frame]').click();
    expect(onSwitchOnFrame).toHaveBeenCalledExactlyOnceWith(frame.address);
    await settled();
    expect(view.has('[data-action=switch-on-frame]')).toBe(false);
    expect(view.text('[data-part=frame]')).toContain('Switched on.');
  });

  it('is said otherwise where nobody writes in it, and not at all where it is on', async () => {
    await view.show(popup({ page: { ...page, frames: [{ ...frame, focused: false }] } }));
    expect(view.text('[data-part=frame]')).toContain('A part of this page comes from chat.example.net.');
    await view.show(popup({ page: { ...page, frames: [{ ...frame, host: 'a', address: 'https://a/', coaching: 'on' }] } }));
    expect(view.has('[data-part=frame]')).toBe(false);
  });

  it('stays off where the permission was not given', async () => {
    await view.show(popup({ page: { ...page, frames: [frame] }, onSwitchOnFrame: async () => false }));
    await view.click('[data-action=switch-on-frame]');
    expect(view.text('[data-part=frame]')).toContain('was not given permission');
    expect(view.has('[data-action=switch-on-frame]')).toBe(true);
  });
});

describe('a report of the page', () => {
  it('is made on a click, shown in full, and copied by another', async () => {
    const onReport = vi.fn(async () => '<div class="pane">xxxx</div>');
    const copied: string[] = [];
    vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void copied.push(text) } });
    await view.show(popup({ onReport }));
    expect(onReport).not.toHaveBeenCalled();
    await view.click('[data-action=report]');
    expect(view.find<HTMLTextAreaElement>('[data-part=report]').value).toBe('<div class="pane">xxxx</div>');
    expect(copied).toEqual([]);
    await view.click('[data-action=copy-report]');
    expect(copied).toEqual(['<div class="pane">xxxx</div>']);
    expect(view.text('.report')).toContain('Copied.');
    vi.unstubAllGlobals();
  });

  it('says where the page could not be read', async () => {
    await view.show(popup({ onReport: async () => undefined }));
    await view.click('[data-action=report]');
    expect(view.text('.report')).toContain('did not let Evenkeel read');
  });
});

describe('the popup', () => {
  it('says so on a page that no extension may read', async () => {
    await view.show(popup({ page: undefined }));
    expect(view.text('[data-part=not-here]')).toContain('cannot read this page');
    expect(view.has('[data-action=keep]')).toBe(false);
    expect(view.has('[data-action=open-desk]')).toBe(true);
  });

  it('opens the settings', async () => {
    const onOpenSettings = vi.fn();
    await view.show(popup({ onOpenSettings }));
    await view.click('[data-action=open-settings]');
    expect(onOpenSettings).toHaveBeenCalledTimes(1);
  });

  it('opens the desk, and says that nothing leaves', async () => {
    const onOpenDesk = vi.fn();
    await view.show(popup({ onOpenDesk, page: { site: `${LONG_NAME}.example.org`, coaching: 'off' } }));
    await view.click('[data-action=open-desk]');
    expect(onOpenDesk).toHaveBeenCalledTimes(1);
    expect(view.text('header')).toContain('Nothing leaves this computer.');
  });
});

describe('the lock', () => {
  it('leaves of keeping and of what waits only the way to unlock', async () => {
    const onOpenDesk = vi.fn();
    const draft = { id: 'a'.repeat(32), host: 'mail.example.org', keptAt: 0, dueAt: 60_000 };
    const waiting = { list: { drafts: [draft], unreadable: [] }, door: noDrafts, now: 0 };
    await view.show(popup({ lock: 'locked', onOpenDesk, waiting }));
    expect(view.text('[data-part=locked]')).toContain('Evenkeel is locked');
    expect(document.activeElement).toBe(view.find('[data-action=unlock]'));
    for (const gone of ['keep', 'write-note', 'lock-now']) expect(document.querySelector(`[data-action=${gone}]`)).toBeNull();
    expect(document.querySelector('[data-part=waiting]')).toBeNull();
    expect(document.querySelector('[data-action=switch-on]')).not.toBeNull();
    await view.click('[data-action=unlock]');
    expect(onOpenDesk).toHaveBeenCalledOnce();
  });

  it('is turned from here, where there is one', async () => {
    const onLock = vi.fn();
    await view.show(popup({ lock: 'unlocked', onLock }));
    await view.click('[data-action=lock-now]');
    expect(onLock).toHaveBeenCalledOnce();
  });

  it('is left quickly by Shift, three times', async () => {
    const onLeave = vi.fn();
    await view.show(popup({ onLeave }));
    for (const _ of [1, 2, 3])
      for (const type of ['keydown', 'keyup']) document.dispatchEvent(new KeyboardEvent(type, { key: 'Shift', bubbles: true }));
    expect(onLeave).toHaveBeenCalledOnce();
  });
});
