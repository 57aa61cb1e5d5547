import { describe, expect, it, vi } from 'vitest';
import { Welcome } from '../../../components/welcome/welcome';
import { stage } from './stage';

const view = stage();
const show = (onOpenDesk = () => {}) => view.show(<Welcome onOpenDesk={onOpenDesk} onLeave={() => {}} />);

describe('the welcome page', () => {
  it('has three parts under one heading', async () => {
    await show();
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect([...document.querySelectorAll('h2')].map((heading) => heading.textContent?.slice(0, 2))).toEqual(['1.', '2.', '3.']);
  });

  it('gives advice only once it was asked, and for "not sure" the same as for "no"', async () => {
    await show();
    expect(view.has('[data-part=advice]')).toBe(false);
    await view.click('input[value=mine]');
    expect(view.text('[data-part=advice]')).toContain('until you set a passphrase');
    await view.click('input[value=shared]');
    const shared = view.text('[data-part=advice]');
    expect(shared).toContain('until you set a passphrase');
    expect(shared).toContain('separate browser profile');
    expect(shared).toContain('spyware');
    await view.click('input[value=not-sure]');
    expect(view.text('[data-part=advice]')).toBe(shared);
  });

  it('shows the help lines whatever is answered', async () => {
    await show();
    expect(view.text()).toContain('999');
    expect(view.text()).toContain('0808 2000 247');
  });

  it('opens the desk', async () => {
    const onOpenDesk = vi.fn();
    await show(onOpenDesk);
    await view.click('[data-action=open-desk]');
    expect(onOpenDesk).toHaveBeenCalledTimes(1);
  });
});
