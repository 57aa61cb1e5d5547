import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SITES, siteFor } from '../../../lib/page/sites';
import { lookOf } from '../../../lib/page/sites/looks';
import { quietly } from '../../../lib/page/sites/quietly';
import { filesBelow, read } from '../../meta/source-files';
import { openPage } from './open-fixture';

const FIXTURES = filesBelow('tests/fixtures/sites', /\.html$/);
/** What a form's fields may be named to hide what is asked of it. */
const HIDING = [
  'closest',
  'matches',
  'querySelector',
  'querySelectorAll',
  'parentElement',
  'getAttribute',
  'children',
  'style',
  'ownerDocument',
];

const addressOf = (file: string): string => JSON.parse(read(file.replace(/\.html$/, '.json'))).address;

/** A site's own page after somebody tore at it: elements moved, attributes lost, forms around all. */
const torn = fc
  .record({
    file: fc.constantFrom(...FIXTURES),
    moves: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 12 }),
    losses: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 25 }),
    removed: fc.array(fc.nat(), { maxLength: 5 }),
    hiding: fc.subarray(HIDING, { maxLength: 3 }),
  })
  .map(({ file, moves, losses, removed, hiding }) => {
    const document = openPage(read(file), addressOf(file));
    const all = Array.from(document.body.querySelectorAll('*'));
    const pick = (at: number): Element => all[at % all.length] ?? document.body;
    for (const [at, to] of moves) if (!pick(at).contains(pick(to))) pick(to).append(pick(at));
    for (const [at, which] of losses) {
      const names = pick(at).getAttributeNames();
      if (names.length > 0) pick(at).removeAttribute(names[which % names.length] ?? '');
    }
    for (const at of removed) pick(at).remove();
    const form = document.createElement('form');
    form.append(...Array.from(document.body.childNodes));
    for (const name of hiding) {
      const field = document.createElement('input');
      field.name = name;
      form.append(field);
    }
    document.body.append(form);
    return document;
  });

it('no adapter throws, whatever became of its page', () => {
  fc.assert(
    fc.property(torn, (document) => {
      const site = siteFor(document, location);
      const look = lookOf(site);
      for (const element of document.querySelectorAll('*')) {
        const box = site.composeAt(element);
        site.sendAt(element);
        if (!box) continue;
        site.recipientsOf?.(box);
        site.subjectOf?.(box);
        site.menuOpen?.(box);
      }
      look.incoming?.(document);
      const health = look.health?.(document);
      if (health) expect(['working', 'nothing-here', 'layout-changed']).toContain(health.state);
    }),
    { numRuns: 150 },
  );
});

it('what fails says nothing, or what is said instead', () => {
  const fails = (): string => {
    throw new Error('a hostile page');
  };
  const adapter = quietly({ id: 'x', ask: fails, other: fails, same: (text: string) => text }, { other: 'instead' });
  expect(adapter.id).toBe('x');
  expect(adapter.ask()).toBeUndefined();
  expect(adapter.other()).toBe('instead');
  expect(adapter.same('same')).toBe('same');
});

it('every site is known for the address of its own fixtures', () => {
  for (const file of FIXTURES) {
    const id = file.split('/')[3];
    if (!SITES.some((site) => site.id === id)) continue;
    expect(siteFor(openPage(read(file), addressOf(file)), location).id, file).toBe(id);
  }
});
