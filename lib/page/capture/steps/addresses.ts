import { all, type Step } from '../copy';

/** Links keep their full address, so that a reader sees where they led; forms lead nowhere. */
export const addresses: Step = {
  name: 'addresses',
  what: 'links may not show where they led',
  run(copy) {
    for (const link of all(copy, 'a[href], area[href]')) {
      const address = link.getAttribute('href') ?? '';
      const full = address.startsWith('#') ? address : resolved(address, copy.page.baseURI);
      if (full === undefined) link.removeAttribute('href');
      else link.setAttribute('href', full);
      link.removeAttribute('ping');
      if (!address.startsWith('#')) link.setAttribute('rel', 'noopener noreferrer');
    }
    for (const form of all(copy, 'form[action]')) form.removeAttribute('action');
    for (const button of all(copy, '[formaction]')) button.removeAttribute('formaction');
  },
};

function resolved(address: string, base: string): string | undefined {
  try {
    const { protocol, href } = new URL(address, base);
    return /^(?:https?|mailto|tel):$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
