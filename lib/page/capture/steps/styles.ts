import { all, type Copy, type Step } from '../copy';
import { absolute, inlinedText } from '../inline';
import { selfContained } from '../style-text';

/** All style sheets in force are written into the copy: those in the page, linked ones of the same origin, and adopted ones. */
export const styles: Step = {
  name: 'styles',
  what: 'it may look different from the page',
  async run(copy) {
    for (const style of all<HTMLStyleElement>(copy, 'style')) await rewrite(copy, style);
    for (const link of all<HTMLLinkElement>(copy, 'link[rel~="stylesheet" i]')) await inlineLink(copy, link);
    for (const [root, live] of copy.roots) await writeAdopted(copy, root, live);
    for (const element of all(copy, '[style]')) {
      const text = element.getAttribute('style') ?? '';
      if (/url\(|image-set\(/i.test(text)) element.setAttribute('style', await selfContained(copy, text, copy.page.baseURI));
    }
  },
};

/**
 * Long rules are kept out of the tree, where they would be parsed and written again. In a frame's copy they stay, as all of it becomes an
 * attribute; and in SVG, where a file does not hold them as they are.
 */
function write({ depth, shared: { held } }: Copy, style: Element, rules: string): void {
  const isRaw = depth === 0 && style.namespaceURI === 'http://www.w3.org/1999/xhtml';
  style.textContent = isRaw ? held.put(held.release(rules)) : rules;
}

/** Scripts often fill an empty style element through its rules, which have no text in the page. */
async function rewrite(copy: Copy, style: HTMLStyleElement): Promise<void> {
  const live = copy.live.get(style) as HTMLStyleElement | undefined;
  const text = style.textContent?.trim() ? style.textContent : rulesOf(live?.sheet);
  write(copy, style, await selfContained(copy, text ?? '', copy.page.baseURI));
}

async function inlineLink(copy: Copy, link: HTMLLinkElement): Promise<void> {
  const live = copy.live.get(link) as HTMLLinkElement | undefined;
  const address = absolute(link.getAttribute('href') ?? '', copy.page.baseURI);
  if (!address || live?.disabled || /\balternate\b/i.test(link.rel)) return link.remove();
  const text = (await inlinedText(copy, address)) ?? rulesOf(live?.sheet);
  if (text === undefined) {
    copy.shared.missed.add(`Styles from ${new URL(address).host || 'this page'} were left out of the copy of the page.`);
    return link.remove();
  }
  const style = copy.document.createElement('style');
  const media = link.getAttribute('media');
  if (media) style.setAttribute('media', media);
  write(copy, style, await selfContained(copy, text, address));
  link.replaceWith(style);
}

async function writeAdopted(copy: Copy, root: ParentNode, live: Document | ShadowRoot): Promise<void> {
  for (const sheet of adoptedBy(live, copy)) {
    const text = rulesOf(sheet);
    if (!text) continue;
    const style = copy.document.createElement('style');
    write(copy, style, await selfContained(copy, text, copy.page.baseURI));
    (root.querySelector('head') ?? root).append(style);
  }
}

function adoptedBy(live: Document | ShadowRoot, copy: Copy): readonly CSSStyleSheet[] {
  try {
    return Array.from(live.adoptedStyleSheets ?? []);
  } catch {
    copy.shared.missed.add('Some styles of the page could not be read for the copy of it.');
    return [];
  }
}

/** `undefined` where another origin's rules may not be read. What Evenkeel adopts for its own marks is left out. */
function rulesOf(sheet: CSSStyleSheet | null | undefined): string | undefined {
  try {
    return (
      (sheet &&
        Array.from(sheet.cssRules, (rule) => rule.cssText)
          .filter((text) => !text.includes('evenkeel-'))
          .join('\n')) ??
      undefined
    );
  } catch {
    return undefined;
  }
}
