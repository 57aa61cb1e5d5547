import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { siteFor } from '../lib/page/sites';
import { lookOf } from '../lib/page/sites/looks';
import { pageSkeleton } from '../lib/page/sites/report/skeleton';

/** Run in a tab on the click on "Report this page": how the page is built, with every word masked. It is shown, not sent. */
export default defineUnlistedScript((): string => {
  const site = siteFor(document, location);
  return pageSkeleton(document, site, lookOf(site).health?.(document) ?? { state: 'working', missed: [] });
});
