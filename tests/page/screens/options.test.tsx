import { describe, expect, it, vi } from 'vitest';
import { Options, type OptionsProps } from '../../../components/options/options';
import type { Contact } from '../../../lib/core/coach/contacts';
import { FLAG_KINDS } from '../../../lib/core/tone/finding';
import { inEnglish } from '../../english';
import { LONG_NAME } from './sample';
import { stage } from './stage';

const view = stage();

const SAM: Contact = { id: 'sam', name: 'Sam', mark: 'co-parent', known: ['sam@example.org'] };
const SITE = { pattern: 'https://mail.example.org/*', host: 'mail.example.org', plain: false, state: 'on', granted: true } as const;
const failing = () => Promise.reject(new Error('No room.'));

function options(over: { [Part in keyof OptionsProps]?: Partial<OptionsProps[Part]> } = {}) {
  const props: OptionsProps = {
    pause: { until: undefined, onAgain: async () => {}, ...over.pause },
    sites: {
      sites: [],
      onSwitchOn: async () => [],
      onSwitchOff: async () => [],
      onRemove: async () => [],
      ...over.sites,
    },
    contacts: { contacts: [], newId: () => 'new', onSave: async (contact) => [contact], onRemove: async () => [], ...over.contacts },
    manner: { sensitivity: 'normal', onSensitivity: async () => {}, ...over.manner },
    second: { wanted: false, onWanted: async () => false, ...over.second },
    keeping: {
      mhtml: { wanted: false, onWanted: async (wanted) => wanted },
      keys: { onResolver: async (address) => address, onOff: async () => {} },
      ...over.keeping,
    },
    shortcuts: [
      { does: 'Keep the conversation on this page', keys: 'Alt+Shift+K' },
      { does: 'Help me answer', keys: '' },
    ],
    onOpenDesk: () => {},
    onLeave: () => {},
  };
  return <Options {...props} />;
}
const focused = () => (document.activeElement as HTMLElement | null)?.dataset.action ?? document.activeElement?.textContent;

describe('people', () => {
  it('says what it means that nobody is marked', async () => {
    await view.show(options());
    expect(view.text('[data-part=contacts]')).toContain('Nobody is marked yet');
  });

  it('adds somebody: name, mark, what they are known by', async () => {
    const onSave = vi.fn(async (contact: Contact) => [contact]);
    await view.show(options({ contacts: { onSave } }));
    await view.click('[data-action=contact-add]');
    expect(document.activeElement).toBe(view.find('[name=name]'));
    await view.choose('[name=name]', '  Sam ');
    await view.choose('[name=mark]', 'safe-contact');
    await view.choose('[name=known]', 'sam@example.org\n07700 900123, SAM@example.org');
    await view.click('[data-action=contact-save]');
    expect(onSave).toHaveBeenCalledExactlyOnceWith({
      id: 'new',
      name: 'Sam',
      mark: 'safe-contact',
      known: ['sam@example.org', '07700 900123'],
    });
    expect(view.text('[data-contact=new]')).toContain('Sam');
    expect(view.text('[data-contact=new]')).toContain('Safe contact only');
    expect(view.text('[data-part=contacts] [role=status]')).toBe('Sam is saved.');
    expect(focused()).toBe('People');
  });

  it('wants a name, and says so where the name is missing', async () => {
    const onSave = vi.fn(async (contact: Contact) => [contact]);
    await view.show(options({ contacts: { onSave } }));
    await view.click('[data-action=contact-add]');
    await view.click('[data-action=contact-save]');
    expect(onSave).not.toHaveBeenCalled();
    expect(view.text('[role=alert]')).toBe('Please give a name.');
    expect(view.find('[name=name]').getAttribute('aria-invalid')).toBe('true');
  });

  it('edits in place, and Escape leaves it as it was', async () => {
    const onSave = vi.fn(async (contact: Contact) => [contact]);
    await view.show(options({ contacts: { contacts: [SAM], onSave } }));
    await view.click('[data-action=contact-edit]');
    expect(view.find<HTMLTextAreaElement>('[name=known]').value).toBe('sam@example.org');
    view.find('[name=known]').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await view.show(options({ contacts: { contacts: [SAM], onSave } }));
    expect(view.has('[data-part=contact-form]')).toBe(false);
    expect(onSave).not.toHaveBeenCalled();
    await view.click('[data-action=contact-edit]');
    await view.choose('[name=mark]', 'never');
    await view.click('[data-action=contact-save]');
    expect(onSave).toHaveBeenCalledExactlyOnceWith({ ...SAM, mark: 'never' });
  });

  it('removes somebody only when asked twice, the way back first', async () => {
    const onRemove = vi.fn(async () => []);
    await view.show(options({ contacts: { contacts: [SAM], onRemove } }));
    await view.click('[data-action=contact-remove]');
    expect(focused()).toBe('contact-keep');
    expect(view.text('[data-contact=sam]')).toContain('Remove Sam?');
    await view.click('[data-action=contact-keep]');
    expect(focused()).toBe('contact-remove');
    expect(onRemove).not.toHaveBeenCalled();
    await view.click('[data-action=contact-remove]');
    await view.click('[data-action=contact-remove-confirmed]');
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('sam');
    expect(view.has('[data-contact]')).toBe(false);
    expect(focused()).toBe('People');
  });

  it('keeps the form, and what was typed, where it cannot be saved', async () => {
    await view.show(options({ contacts: { contacts: [SAM], onSave: failing } }));
    await view.click('[data-action=contact-edit]');
    await view.choose('[name=name]', 'Samantha');
    await view.click('[data-action=contact-save]');
    expect(view.find<HTMLInputElement>('[name=name]').value).toBe('Samantha');
    expect(view.text('[data-part=contacts] [role=status]')).toContain('could not be saved');
  });

  it('says where they cannot be opened, and offers to add nobody', async () => {
    await view.show(options({ contacts: { contacts: undefined, trouble: 'They could not be opened.' } }));
    expect(view.text('[data-part=contacts-trouble]')).toBe('They could not be opened.');
    expect(view.has('[data-action=contact-add]')).toBe(false);
  });

  it('lists a very long name by name', async () => {
    await view.show(options({ contacts: { contacts: [SAM, { ...SAM, id: 'long', name: LONG_NAME }] } }));
    expect([...document.querySelectorAll('[data-contact] b')].map(({ textContent }) => textContent).sort()).toEqual(
      [LONG_NAME, 'Sam'].sort(),
    );
  });
});

describe('sites', () => {
  it('says how to switch one on where there is none', async () => {
    await view.show(options());
    expect(view.text('[data-part=no-sites]')).toContain('Switch on here');
  });

  it('are switched off and on', async () => {
    const off = { ...SITE, state: 'off' } as const;
    const onSwitchOff = vi.fn(async () => [off]);
    const onSwitchOn = vi.fn(async () => [SITE]);
    await view.show(options({ sites: { sites: [SITE], onSwitchOff, onSwitchOn } }));
    expect(view.text('[data-site]')).toContain('mail.example.org');
    await view.click('[data-action=site-off]');
    expect(onSwitchOff).toHaveBeenCalledExactlyOnceWith(SITE.pattern);
    expect(view.text('[data-site]')).toContain('Off; the browser still allows it');
    expect(view.text('[data-part=sites] [role=status]')).toBe('Switched off.');
    // The browser only asks while the click lasts.
    view.find('[data-action=site-on]').click();
    expect(onSwitchOn).toHaveBeenCalledExactlyOnceWith(SITE.pattern);
  });

  it('give their permission back, and the keyboard stays there', async () => {
    const onRemove = vi.fn(async () => []);
    await view.show(options({ sites: { sites: [SITE], onRemove } }));
    await view.click('[data-action=site-remove]');
    expect(onRemove).toHaveBeenCalledExactlyOnceWith(SITE.pattern);
    expect(view.has('[data-site]')).toBe(false);
    expect(focused()).toBe('Sites');
  });

  it.each([
    ['fails', failing],
    ['changes nothing', async () => [SITE]],
  ])('stay as they are where the browser %s', async (_, onRemove) => {
    await view.show(options({ sites: { sites: [SITE], onRemove } }));
    await view.click('[data-action=site-remove]');
    expect(view.has('[data-site]')).toBe(true);
    expect(view.text('[data-part=sites] [role=status]')).toBe('The browser did not change it.');
  });

  it('say when a permission is for every website, and when a connection is not encrypted', async () => {
    const every = { pattern: 'https://*/*', plain: false, state: 'on', granted: true } as const;
    await view.show(options({ sites: { sites: [every, { ...SITE, pattern: 'http://mail.example.org/*', plain: true }] } }));
    const [first, second] = [...document.querySelectorAll('[data-site]')].map(({ textContent }) => textContent);
    expect(first).toContain('Every website');
    expect(first).not.toContain('Switch off');
    expect(second).toContain('not encrypted');
  });
});

it('says that the coach rests for today, and how to have it back', async () => {
  const onAgain = vi.fn(async () => {});
  await view.show(options({ pause: { until: Date.UTC(2026, 4, 5, 3), onAgain } }));
  await view.click('[data-part=pause] [data-action=on-again]');
  expect(onAgain).toHaveBeenCalledOnce();
  expect(view.has('[data-part=pause]')).toBe(false);
});

describe('how much it says', () => {
  it('is one choice of two, kept at once', async () => {
    const onSensitivity = vi.fn(async () => {});
    await view.show(options({ manner: { onSensitivity } }));
    expect(view.find<HTMLInputElement>('[value=normal]').checked).toBe(true);
    await view.click('[value=gentle]');
    expect(onSensitivity).toHaveBeenCalledExactlyOnceWith('gentle');
    expect(view.text()).toContain('Saved.');
  });

  it('stays as it was where it cannot be kept', async () => {
    await view.show(options({ manner: { onSensitivity: failing } }));
    await view.click('[value=gentle]');
    expect(view.find<HTMLInputElement>('[value=normal]').checked).toBe(true);
  });
});

it('shows everything that it looks for, each with an example and a reason', async () => {
  await view.show(options());
  const shown = [...document.querySelectorAll<HTMLElement>('[data-kind]')];
  expect(shown.map(({ dataset }) => dataset.kind).sort()).toEqual([...FLAG_KINDS].sort());
  for (const kind of shown) {
    expect(kind.querySelector('q')?.textContent).not.toBe('');
    expect(kind.querySelector('q')?.closest('[lang]')?.getAttribute('lang')).toBe('en-GB');
  }
  expect(view.text('[data-kind=absolutes]')).toContain(inEnglish('tone.absolutes'));
});

describe('a second suggestion', () => {
  const box = () => view.find<HTMLInputElement>('[data-action=second-suggestion]');

  it('is off, says what it is, and says when there is no model', async () => {
    const onWanted = vi.fn(async () => false);
    await view.show(options({ second: { onWanted } }));
    expect(box().checked).toBe(false);
    expect(view.text('#second-suggestion-what')).toContain('on this computer');
    await view.click('[data-action=second-suggestion]');
    expect(onWanted).toHaveBeenLastCalledWith(true);
    expect(view.text()).toContain('no such model ready');
    await view.click('[data-action=second-suggestion]');
    expect(onWanted).toHaveBeenLastCalledWith(false);
    expect(view.text()).toContain('Saved.');
  });

  it('stays as it was where the choice cannot be kept', async () => {
    await view.show(options({ second: { wanted: true, onWanted: failing } }));
    await view.click('[data-action=second-suggestion]');
    expect(box().checked).toBe(true);
    expect(view.text()).toContain('could not be saved');
  });
});

it('says what leaves this computer with its exceptions, and names the keys', async () => {
  await view.show(options());
  expect(view.text('[data-part=leaves]')).toMatch(/Nothing\..*mail site.*browser’s own model/);
  expect(view.text('.shortcuts')).toMatch(/Alt\+Shift\+K.*not set.*Alt\+Shift\+E/);
});

it('leads to the desk and away', async () => {
  const [onOpenDesk, onLeave] = [vi.fn(), vi.fn()];
  await view.show(<Options {...options().props} onOpenDesk={onOpenDesk} onLeave={onLeave} />);
  await view.click('[data-action=open-desk]');
  await view.click('[data-action=leave]');
  expect([onOpenDesk, onLeave].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
});

describe('keeping a conversation', () => {
  it('keeps the page as Chromium writes it only where the browser allows it', async () => {
    const onWanted = vi.fn(async () => false);
    await view.show(options({ keeping: { mhtml: { wanted: false, onWanted } } }));
    await view.click('[data-action=keep-mhtml]');
    expect(onWanted).toHaveBeenCalledExactlyOnceWith(true);
    expect(view.find<HTMLInputElement>('[data-action=keep-mhtml]').checked).toBe(false);
    expect(view.text('[data-part=keeping] [role=status]')).toBe('The browser did not allow it, so it stays off.');
  });

  it('asks nobody for keys until an address is given', async () => {
    const onResolver = vi.fn(async (address: string) => (address.startsWith('https:') ? address : undefined));
    const onOff = vi.fn(async () => {});
    await view.show(options({ keeping: { keys: { onResolver, onOff } } }));
    expect(view.has('[name=resolver]')).toBe(false);
    await view.click('[data-action=look-up-keys]');
    expect(onResolver).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(view.find('[name=resolver]'));
    expect(view.text('[data-part=keeping]')).toContain('Nobody is asked until you give the resolver’s address.');
    await view.choose('[name=resolver]', 'dns.example.net');
    await view.click('[data-action=save-resolver]');
    expect(view.text('[role=alert]')).toContain('https://');
    expect(view.find('[name=resolver]').getAttribute('aria-invalid')).toBe('true');
    await view.choose('[name=resolver]', 'https://dns.example.net/dns-query');
    await view.click('[data-action=save-resolver]');
    expect(view.text('[data-part=keeping]')).toContain('Keys are looked up at https://dns.example.net/dns-query.');
    await view.click('[data-action=look-up-keys]');
    expect(onOff).toHaveBeenCalledOnce();
    expect(view.has('[name=resolver]')).toBe(false);
  });
});
