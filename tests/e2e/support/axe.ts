import { createRequire } from 'node:module';
import type { Popup, TestPage } from './test-page';
import { until } from './until';

const { source } = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))('axe-core') as { source: string };
/** Handed in as a function's own text: a script that the page's policy would have to allow could not run here. */
const loadAxe = new Function('_', source) as (_: unknown) => void;

interface Axe {
  run(context?: Element): Promise<{ violations: { id: string; nodes: { html: string; any: { message: string }[] }[] }[] }>;
}
declare global {
  var axe: Axe;
  var evenkeelViolations: string[] | undefined;
}

/** What axe finds wrong on a page, one line a rule. */
export async function violations(page: TestPage): Promise<string[]> {
  await page.evaluate(loadAxe, null);
  return page.evaluate(async () => {
    const { violations } = await axe.run();
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 120)} ${any[0]?.message}`).join(' | ')}`,
    );
  }, null);
}

/** The same of the real popup, which answers only at once. */
export async function violationsInPopup(popup: Popup): Promise<string[]> {
  await popup.on('html', loadAxe);
  await popup.on('html', () => {
    globalThis.evenkeelViolations = undefined;
    axe.run().then(({ violations }) => {
      globalThis.evenkeelViolations = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
    });
  });
  return until('axe to end', () => popup.on('html', () => globalThis.evenkeelViolations));
}

/**
 * The same of what stands in a closed shadow root. No tool can look into one, so its content, with its styles, is laid into an
 * open one at the same place of the page.
 */
export async function violationsInShadow(page: TestPage, host: string): Promise<string[]> {
  await page.evaluate(loadAxe, null);
  const copied = await page.inShadow(
    host,
    (closed) => {
      const open = document.createElement('div');
      open.id = 'opened-for-axe';
      const root = open.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = closed.adoptedStyleSheets;
      root.append(...Array.from(closed.childNodes, (node) => node.cloneNode(true)));
      document.getElementById(open.id)?.remove();
      closed.host.after(open);
      return root.querySelectorAll('button').length;
    },
    null,
  );
  if (!copied) throw new Error(`There is nothing in <${host}>`);
  return page.evaluate(async () => {
    const opened = document.getElementById('opened-for-axe');
    const { violations } = await axe.run(opened ?? undefined);
    opened?.remove();
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 120)} ${any[0]?.message}`).join(' | ')}`,
    );
  }, null);
}

/** The same of what lies over a page that is pointed at: a document of its own, laid with its styles into an open root of the page. */
export async function violationsInPointing(page: TestPage): Promise<string[]> {
  await page.evaluate(loadAxe, null);
  const over = await until('the pointing', () =>
    page.inShadow(
      'evenkeel-point',
      (root) => {
        const inner = root.querySelector('iframe')?.contentDocument;
        if (!inner?.querySelector('button')) return undefined;
        const rules = inner.adoptedStyleSheets.flatMap((sheet) => Array.from(sheet.cssRules, ({ cssText }) => cssText));
        return { html: inner.body.innerHTML, css: rules.join('\n') };
      },
      null,
    ),
  );
  return page.evaluate(async ({ html, css }) => {
    const opened = document.createElement('div');
    const root = opened.attachShadow({ mode: 'open' });
    root.innerHTML = html;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    document.body.append(opened);
    const { violations } = await axe.run(opened);
    opened.remove();
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 120)} ${any[0]?.message}`).join(' | ')}`,
    );
  }, over);
}
