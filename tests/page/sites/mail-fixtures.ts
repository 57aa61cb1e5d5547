import { describe, expect, it } from 'vitest';
import { mapText, spansOf } from '../../../lib/page/field/text-map';
import { siteFor } from '../../../lib/page/sites';
import { lookOf } from '../../../lib/page/sites/looks';
import type { Correspondent, Health, Incoming } from '../../../lib/page/sites/site';
import { openFixture } from './open-fixture';

/** What a page of a webmail is expected to be read as; elements by selector. */
interface Expected {
  readonly address: string;
  readonly boxes: readonly {
    /** The frame of the same origin that the field is in. */
    readonly frame?: string;
    readonly field: string;
    /** Where the caret would be. */
    readonly inside?: string;
    readonly quoted: readonly string[];
    readonly sends: readonly string[];
    readonly recipients: readonly Correspondent[] | null;
    readonly subject: string | null;
  }[];
  readonly notFields: readonly string[];
  readonly doesNotSend: readonly string[];
  readonly incoming?: Omit<Incoming, 'elements'> & { readonly elements: readonly string[] };
  readonly health: Health;
  /** What is missed once these attributes are renamed. */
  readonly changes: readonly { readonly attributes: readonly string[]; readonly of: string; readonly missed: Health['missed'] }[];
}

/** The page with its frames filled from the templates that are named after them. */
export function openMail(path: string): { readonly document: Document; readonly expected: Expected } {
  const opened = openFixture<Expected>(path);
  for (const part of opened.document.querySelectorAll<HTMLTemplateElement>('template[data-frame]')) {
    const frame = one(opened.document, `#${part.dataset.frame}`) as HTMLIFrameElement;
    frame.removeAttribute('sandbox'); // happy-dom shows nothing in such a frame
    frame.srcdoc = '<p>';
    if (!frame.contentDocument) throw new Error('The frame has no document.');
    frame.contentDocument.body.innerHTML = part.innerHTML;
    Object.defineProperty(frame.contentDocument.defaultView, 'frameElement', { value: frame, configurable: true });
  }
  return opened;
}

export function one(document: ParentNode, selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The fixture has no ${selector}.`);
  return found;
}

/** Everything that the expectations beside a fixture say. */
export function describeMail(id: string, names: readonly string[]): void {
  describe.each(names)(`${id} %s`, (name) => {
    const open = () => {
      const { document, expected } = openMail(`${id}/${name}`);
      return { document, expected, site: siteFor(document, location) };
    };

    it('is known by its address', () => {
      expect(open().site.id).toBe(id);
    });

    it('judges the message and nothing else', () => {
      const { document, expected, site } = open();
      for (const { frame, field, inside, quoted } of expected.boxes) {
        const within = frame ? ((one(document, frame) as HTMLIFrameElement).contentDocument as Document) : document;
        const box = site.composeAt(one(within, inside ?? field));
        expect(box?.field).toBe(one(within, field));
        const text = mapText(one(within, field));
        const spans = box?.quoted ? spansOf(text, box.quoted) : [];
        expect(spans.map(({ start, end }) => text.text.slice(start, end))).toEqual(quoted);
      }
      for (const selector of expected.notFields) expect(site.composeAt(one(document, selector)), selector).toBeUndefined();
    });

    it('knows what sends it and what does not', () => {
      const { document, expected, site } = open();
      for (const { frame, field, sends } of expected.boxes) {
        const within = frame ? (one(document, frame) as HTMLIFrameElement).contentDocument : document;
        for (const selector of sends) {
          const control = one(document, selector);
          expect(site.sendAt(control.firstElementChild ?? control), selector).toMatchObject({ control });
          expect(site.sendAt(control)?.box.field, selector).toBe(within && one(within, field));
        }
      }
      for (const selector of expected.doesNotSend) expect(site.sendAt(one(document, selector)), selector).toBeUndefined();
    });

    it('reads to whom and about what', () => {
      const { document, expected, site } = open();
      for (const { frame, field, recipients, subject } of expected.boxes) {
        const within = frame ? ((one(document, frame) as HTMLIFrameElement).contentDocument as Document) : document;
        const box = site.composeAt(one(within, field));
        if (!box) throw new Error('There is no box.');
        expect(site.recipientsOf?.(box) ?? null).toEqual(recipients);
        expect(site.subjectOf?.(box) ?? null).toBe(subject);
      }
    });

    it('reads the open message', () => {
      const { document, expected, site } = open();
      const incoming = lookOf(site).incoming?.(document);
      expect(incoming && { ...incoming, elements: incoming.elements.map((element) => `#${element.id}`) }).toEqual(expected.incoming);
    });

    it('tells whether it still understands the page', () => {
      const { document, expected, site } = open();
      expect(lookOf(site).health?.(document)).toEqual(expected.health);
    });

    for (const { attributes, of, missed } of openMail(`${id}/${name}`).expected.changes) {
      it(`misses ${missed.join(', ')} without ${attributes.join(', ')} of ${of}`, () => {
        const { document, site } = open();
        for (const element of document.querySelectorAll(of)) {
          for (const attribute of attributes) {
            const value = element.getAttribute(attribute);
            element.removeAttribute(attribute);
            if (value !== null && attribute !== 'contenteditable') element.setAttribute(`data-new-${attribute}`, value);
          }
        }
        expect(lookOf(site).health?.(document)).toEqual({ state: 'layout-changed', missed });
      });
    }
  });
}
