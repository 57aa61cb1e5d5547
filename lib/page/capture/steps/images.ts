import { all, type Copy, type Step, standIn } from '../copy';
import { fetchAhead, inlined } from '../inline';

const PICTURE = /^image\//i;
const UNNEEDED = ['srcset', 'sizes', 'loading', 'longdesc', 'usemap', 'crossorigin'];
/** One clear pixel, for browsers that show it and the picture over it: an image without an address is none. */
const NOTHING = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** Pictures are written into the copy; where that cannot be, a line names what stood there. */
export const images: Step = {
  name: 'images',
  what: 'pictures may be missing',
  async run(copy) {
    for (const source of all(copy, 'picture > source')) source.remove();
    await inlineImages(copy);
    for (const canvas of all(copy, 'canvas')) drawn(copy, canvas);
    for (const media of all(copy, 'video, audio')) {
      copy.shared.missed.add('A film or sound on the page was left out of the copy.');
      media.replaceWith(standIn(copy, `${media.localName}, not copied`));
    }
    for (const field of all(copy, 'input[src]')) field.removeAttribute('src');
    for (const element of all(copy, '[background]')) element.removeAttribute('background');
    for (const element of all<SVGElement>(copy, 'image, use, feImage')) await inlineReference(copy, element);
  },
};

async function inlineImages(copy: Copy): Promise<void> {
  const places = new Map<string, HTMLImageElement[]>();
  for (const image of all<HTMLImageElement>(copy, 'img')) {
    const live = copy.live.get(image) as HTMLImageElement | undefined;
    const address = live?.currentSrc || image.getAttribute('src') || '';
    for (const name of UNNEEDED) image.removeAttribute(name);
    image.removeAttribute('src');
    if (!address) continue;
    const same = places.get(address);
    if (same) same.push(image);
    else places.set(address, [image]);
  }
  await fetchAhead(copy.shared, places.keys(), copy.page.baseURI);
  for (const [index, [address, images]] of [...places].entries()) {
    const data = await inlined(copy, address, copy.page.baseURI, PICTURE);
    if (data === undefined) for (const image of images) leaveOut(copy, image, address);
    else if (images.length === 1 || !copy.shared.held.holds(data)) for (const image of images) image.setAttribute('src', data);
    else share(copy, data, `--kept-picture-${index + 1}`, images);
  }
}

/** A picture that stands in many places is written down once, as a property that every element inherits. */
function share(copy: Copy, data: string, name: string, images: readonly HTMLImageElement[]): void {
  copy.document.documentElement.style.setProperty(name, `url("${data}")`);
  for (const image of images) {
    image.setAttribute('src', NOTHING);
    image.style.setProperty('content', `var(${name})`);
  }
}

function leaveOut(copy: Copy, image: Element, address: string): void {
  const alt = image.getAttribute('alt')?.trim();
  copy.shared.missed.add(`Pictures from ${hostOf(address, copy)} were left out of the copy of the page.`);
  image.replaceWith(standIn(copy, alt ? `picture, not copied: ${alt}` : 'picture, not copied'));
}

/**
 * What a script drew, behind an empty box of its size: where scripts are off a browser shows no canvas, and a picture in its place would
 * be styled as the page styles pictures.
 */
function drawn(copy: Copy, canvas: HTMLElement): void {
  try {
    const live = copy.live.get(canvas) as HTMLCanvasElement;
    const data = copy.shared.held.put(live.toDataURL());
    const box = copy.document.createElement('span');
    for (const name of canvas.getAttributeNames())
      if (!/^(?:width|height)$/.test(name)) box.setAttribute(name, canvas.getAttribute(name) ?? '');
    const { display, boxSizing, width, height } = live.ownerDocument.defaultView?.getComputedStyle(live) ?? live.style;
    const size = { display: display === 'inline' ? 'inline-block' : display, 'box-sizing': boxSizing, width, height };
    for (const [name, value] of Object.entries({ ...size, ...BEHIND })) box.style.setProperty(name, value, 'important');
    box.style.setProperty('background-image', `url("${data}")`, 'important');
    canvas.replaceWith(box);
  } catch {
    canvas.replaceWith(standIn(copy, 'drawing, not copied')); // it holds a picture of another site
  }
}

const BEHIND = {
  'background-origin': 'content-box',
  'background-repeat': 'no-repeat',
  'background-size': '100% 100%',
};

/** SVG refers to pictures and to parts of other files; parts of the same page stay as they are. */
async function inlineReference(copy: Copy, element: Element): Promise<void> {
  for (const name of ['href', 'xlink:href']) {
    const address = element.getAttribute(name);
    if (address === null || address.startsWith('#')) continue;
    const data = element.localName === 'use' ? undefined : await inlined(copy, address, copy.page.baseURI, PICTURE);
    if (data) element.setAttribute(name, data);
    else element.removeAttribute(name);
  }
}

function hostOf(address: string, copy: Copy): string {
  try {
    const { host } = new URL(address, copy.page.baseURI);
    return host || 'this page';
  } catch {
    return 'an unknown place';
  }
}
