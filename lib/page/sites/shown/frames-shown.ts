/** Another origin's frame on a page, as far as the page around it can tell. */
export interface FrameShown {
  /** As `https://frames.example.net`. */
  readonly origin: string;
  /** The keyboard is in it, so the writer was just there. */
  readonly focused: boolean;
  /** In square CSS pixels. */
  readonly area: number;
}

/**
 * The frames of other origins that are large enough to write a message in: the one with the keyboard first, then by size. Goes down
 * through frames of the page's own origin and open shadow roots. Travels into the page as its source text, so it uses nothing from here.
 */
export function framesShown(): readonly FrameShown[] {
  const found = new Map<string, FrameShown>();
  const look = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      if (element.localName !== 'iframe') continue;
      const frame = element as HTMLIFrameElement;
      // `null` where the document inside is another origin's.
      if (frame.contentDocument) {
        look(frame.contentDocument);
        continue;
      }
      const { width, height } = frame.getBoundingClientRect();
      const { origin, protocol } = URL.canParse(frame.src) ? new URL(frame.src) : { origin: 'null', protocol: '' };
      if (!/^https?:$/.test(protocol) || origin === location.origin || width < 120 || height < 40) continue;
      const focused = root.activeElement === frame;
      const area = width * height;
      const before = found.get(origin);
      found.set(origin, { origin, focused: focused || before?.focused === true, area: Math.max(area, before?.area ?? 0) });
    }
  };
  look(document);
  return [...found.values()].sort((a, b) => Number(b.focused) - Number(a.focused) || b.area - a.area);
}
