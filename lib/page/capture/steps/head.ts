import { all, type Step } from '../copy';

/** The copy shows what is in it and asks for nothing: no script, no request, no form, no other base. */
export const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; form-action 'none'; base-uri 'none'";

/** Takes out what would load, lead away or set other rules, and shuts the copy off. */
export const head: Step = {
  name: 'head',
  what: 'it could not be shut off from the network',
  needed: true,
  run(copy) {
    for (const element of all(copy, 'base, link, meta[http-equiv], meta[charset]')) element.remove();
    const { document } = copy;
    const charset = document.createElement('meta');
    charset.setAttribute('charset', 'utf-8');
    const policy = document.createElement('meta');
    policy.setAttribute('http-equiv', 'Content-Security-Policy');
    policy.setAttribute('content', POLICY);
    let first = document.querySelector('head');
    if (!first) {
      first = document.createElement('head');
      document.documentElement.prepend(first);
    }
    first.prepend(charset, policy);
  },
};
