import { all, type Step } from '../copy';

/** What Evenkeel itself draws on a page. It is never part of what the page showed. */
export const OWN_HOSTS = 'evenkeel-card, evenkeel-cover, evenkeel-underlines, evenkeel-notice, evenkeel-point';

export const ownHosts: Step = {
  name: 'own-hosts',
  what: "Evenkeel's own marks could not be taken out",
  needed: true,
  run(copy) {
    for (const host of all(copy, OWN_HOSTS)) host.remove();
  },
};
