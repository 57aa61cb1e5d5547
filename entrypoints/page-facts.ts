import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { siteFor } from '../lib/page/sites';
import { type PageFacts, pageFacts } from '../lib/page/sites/page-facts';

/** Run in the tab under the popup, on the click that opened it: whether the site is understood, and who could be marked. */
export default defineUnlistedScript((): PageFacts => pageFacts(document, siteFor(document, location)));
