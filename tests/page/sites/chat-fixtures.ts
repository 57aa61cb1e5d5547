import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { siteFor } from '../../../lib/page/sites';
import { lookOf } from '../../../lib/page/sites/looks';
import type { Correspondent, Health, Incoming } from '../../../lib/page/sites/site';
import { element, openFixture } from './open-fixture';

type Received = Omit<Incoming, 'elements'> & { readonly elements: readonly string[] };

/** What is known of a chat's fixture. Elements are named by their ids; the first field is the one that keys are pressed in. */
interface ChatFixture {
  readonly address: string;
  readonly fields: readonly string[];
  readonly notFields?: readonly string[];
  /** Words in the first field that are not the writer's. */
  readonly quoted?: string;
  /** Controls and the field that each sends. */
  readonly sends: Readonly<Record<string, string>>;
  readonly doesNotSend?: readonly string[];
  /** `null` where the site says nothing about keys. */
  readonly keys?: Readonly<Record<string, boolean>> | null;
  readonly menuOpen?: boolean;
  /** `null` where the page does not tell. */
  readonly recipients: readonly Correspondent[] | null;
  readonly incoming: Received | null;
  /** The same while one of the fields has the focus. */
  readonly incomingWhileIn?: Readonly<Record<string, Received>>;
  readonly health: Health;
}

const folder = (id: string): string => join(import.meta.dirname, '../../fixtures/sites', id);

/** Every fixture of a chat site against what stands beside it. */
export function checkFixturesOf(id: string): void {
  const names = readdirSync(folder(id)).flatMap((file) => (file.endsWith('.html') ? [file.replace(/\.html$/, '')] : []));
  describe.each(names)(`${id}, %s`, (name) => {
    const open = () => {
      const { document, expected } = openFixture<ChatFixture>(`${id}/${name}`);
      return { document, expected, site: siteFor(document, location) };
    };

    it('is known by its address or its own marks', () => expect(open().site.id).toBe(id));

    it('knows message boxes from other fields', () => {
      const { document, expected, site } = open();
      for (const field of expected.fields) expect(site.composeAt(element(document, field))?.field.id, field).toBe(field);
      for (const field of expected.notFields ?? []) expect(site.composeAt(element(document, field)), field).toBeUndefined();
    });

    it('knows a box by what lies in it, and what there is not the writer’s', () => {
      const { document, expected, site } = open();
      const box = site.composeAt(element(document, expected.fields[0] ?? ''));
      const inner = box?.field.lastElementChild;
      if (inner) expect(site.composeAt(inner)?.field).toBe(box?.field);
      const quoted = box?.quoted ? Array.from(box.field.querySelectorAll(box.quoted), ({ textContent }) => textContent) : [];
      expect(quoted).toEqual(expected.quoted ? [expected.quoted] : []);
    });

    it('knows what sends which box', () => {
      const { document, expected, site } = open();
      const sent = Object.keys(expected.sends).map((control) => [control, site.sendAt(element(document, control))?.box.field.id]);
      expect(Object.fromEntries(sent)).toEqual(expected.sends);
      for (const control of expected.doesNotSend ?? []) expect(site.sendAt(element(document, control)), control).toBeUndefined();
    });

    it('knows which keys send, and whether a menu takes them', () => {
      const { document, expected, site } = open();
      const box = site.composeAt(element(document, expected.fields[0] ?? ''));
      if (!box) throw new Error('no box');
      if (expected.keys === null) expect(site.sendsOn).toBeUndefined();
      for (const [chord, sends] of Object.entries(expected.keys ?? {})) {
        const modifiers = chord.split('+');
        const event = new KeyboardEvent('keydown', {
          key: modifiers.pop() ?? '',
          shiftKey: modifiers.includes('Shift'),
          ctrlKey: modifiers.includes('Control'),
        });
        expect(site.sendsOn?.(event, box), chord).toBe(sends);
      }
      if (expected.menuOpen !== undefined) expect(site.menuOpen?.(box)).toBe(expected.menuOpen);
    });

    it('knows to whom the draft goes', () => {
      const { document, expected, site } = open();
      const box = site.composeAt(element(document, expected.fields[0] ?? ''));
      expect(box && site.recipientsOf?.(box)).toEqual(expected.recipients ?? undefined);
    });

    it('gives what the other side wrote last, and nobody else’s words', () => {
      const { document, expected, site } = open();
      const named = () => {
        const incoming = lookOf(site).incoming?.(document);
        return incoming && { ...incoming, elements: incoming.elements.map((shown) => shown.id) };
      };
      expect(named()).toEqual(expected.incoming ?? undefined);
      for (const [field, incoming] of Object.entries(expected.incomingWhileIn ?? {})) {
        element(document, field).focus();
        expect(named(), field).toEqual(incoming);
      }
    });

    it('tells how well it understands the page', () => {
      const { document, expected, site } = open();
      expect(lookOf(site).health?.(document)).toEqual(expected.health);
    });
  });
}
