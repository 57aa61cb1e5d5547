import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../lib/core/words/say-from';
import { literalText, stringsIn } from './literal-text';
import { filesBelow, productFiles, read } from './source-files';

/** A sentence under its name; one with plural forms has several. */
interface Sentence {
  readonly name: string;
  readonly forms: Readonly<Record<string, string>>;
}

function sentences(group: Catalogue, path: readonly string[] = []): Sentence[] {
  return Object.entries(group).flatMap(([name, entry]) => {
    const here = [...path, name];
    if (typeof entry === 'string') return [{ name: here.join('.'), forms: { '': entry } }];
    if ('n' in entry && Object.keys(entry).every((form) => /^(?:n|\d)$/.test(form)))
      return [{ name: here.join('.'), forms: entry as Record<string, string> }];
    return sentences(entry, here);
  });
}

const files = filesBelow('locales', /\.json$/);
const catalogues = files.map((file) => ({ file, all: sentences(JSON.parse(read(file)) as Catalogue) }));
const english = catalogues.find(({ file }) => file === 'locales/en.json')?.all ?? [];
const places = (text: string): string[] => [...new Set(text.match(/\$\d/g))].sort();
const placesOf = ({ forms }: Sentence): string => [...new Set(Object.values(forms).flatMap(places))].sort().join(' ');

it('finds the catalogues, and sentences in them', () => {
  expect(files).toEqual(expect.arrayContaining(['locales/cy.json', 'locales/en.json']));
  expect(english.length).toBeGreaterThan(150);
});

describe.each(catalogues)('$file', ({ file, all }) => {
  const texts = all.flatMap(({ name, forms }) => Object.values(forms).map((text) => ({ name, text })));
  const wrong = (test: (text: string) => boolean) => texts.filter(({ text }) => test(text)).map(({ name, text }) => `${name}: ${text}`);

  it('has the sentences of the English one', () => {
    expect(all.map(({ name }) => name).sort()).toEqual(english.map(({ name }) => name).sort());
  });

  it('has the same values in each, and plural forms for the same', () => {
    const of = (sentence: Sentence) => `${sentence.name} ${placesOf(sentence)}${'' in sentence.forms ? '' : ' by number'}`;
    expect(all.map(of).sort()).toEqual(english.map(of).sort());
  });

  it('has two plural forms, or three with one for none, in the order in which they are chosen', () => {
    const orders = all.filter(({ forms }) => !('' in forms)).map(({ name, forms }) => `${name} ${Object.keys(forms).join(' ')}`);
    expect(orders.filter((order) => !/ (?:0 )?1 n$/.test(order))).toEqual([]);
  });

  it('has names that every browser takes for different ones', () => {
    const names = all.map(({ name }) => name);
    expect(names.filter((name) => !/^[a-z][a-zA-Z0-9]*(?:\.[a-z][a-zA-Z0-9]*)*$/.test(name))).toEqual([]);
    const folded = names.map((name) => name.replaceAll('.', '_').toLowerCase());
    expect(folded.filter((name, at) => folded.indexOf(name) !== at)).toEqual([]);
    // A group with no other names than these is taken for one message in the browsers' own form.
    for (const [name, group] of Object.entries(JSON.parse(read(file)) as Catalogue))
      if (typeof group === 'object')
        expect(
          Object.keys(group).every((key) => /^(?:message|description|placeholders)$/.test(key)),
          name,
        ).toBe(false);
  });

  it('has sentences that a browser reads as they stand', () => {
    expect(wrong((text) => text.trim() !== text || text === '' || /\s{2}/.test(text))).toEqual([]);
    // "$" begins a value, and " | " parts plural forms.
    expect(wrong((text) => /\$(?![1-9](?!\d))|\s\|\s/.test(text))).toEqual([]);
    expect(
      all.filter((sentence) =>
        placesOf(sentence)
          .split(' ')
          .some((place, at) => place !== '' && place !== `$${at + 1}`),
      ),
    ).toEqual([]);
  });
});

it('Welsh is not English left standing', () => {
  const inEnglish = new Map(english.map(({ name, forms }) => [name, JSON.stringify(Object.values(forms))]));
  const same = (catalogues.find(({ file }) => file === 'locales/cy.json')?.all ?? []).filter(
    ({ name, forms }) =>
      JSON.stringify(Object.values(forms)) === inEnglish.get(name) && /\p{L}{2,} \p{L}{2,}/u.test(Object.values(forms).join()),
  );
  expect(same.map(({ name }) => name)).toEqual([]);
});

describe('the names in the code', () => {
  const sources = [...productFiles(), 'wxt.config.ts'].map((file) => stringsIn(file, read(file)));
  const whole = new Set(sources.flatMap((source) => source.whole));
  const manifest = [...whole].flatMap((text) => /^__MSG_(\w+)__$/.exec(text)?.[1] ?? []);
  const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const templates = sources
    .flatMap((source) => source.templates)
    .filter(([first]) => /^[a-z]\w*\.[\w.]*$/.test(first ?? ''))
    .map((fixed) => new RegExp(`^${fixed.map(quoted).join('[a-zA-Z0-9.]+')}$`));

  it('say every sentence of the catalogue', () => {
    const unused = english.filter(
      ({ name }) => !whole.has(name) && !manifest.includes(name.replaceAll('.', '_')) && !templates.some((template) => template.test(name)),
    );
    expect(unused.map(({ name }) => `${name}: say it or take it out of locales/.`)).toEqual([]);
  });

  it('stand in the catalogue', () => {
    const known = new Set(english.flatMap(({ name }) => [name, name.replaceAll('.', '_')]));
    expect(manifest.filter((name) => !known.has(name))).toEqual([]);
    // The compiler sees to the rest: a WordKey that is not in locales/en.json does not compile.
    expect(manifest.length).toBeGreaterThan(2);
  });
});

describe('no text stands in the code', () => {
  const surfaces = productFiles().filter((file) => /^(?:components|entrypoints|lib\/(?:page|platform))\//.test(file));

  it.each(surfaces)('%s', (file) => {
    const texts = literalText(file, read(file)).filter((text) => !english.some(({ name }) => name === text));
    expect(texts.map((text) => `"${text}" belongs in locales/en.json: docs/decisions/014-one-catalogue.md`)).toEqual([]);
  });

  it.each(filesBelow('entrypoints', /\.html$/))('%s', (file) => {
    const text = read(file)
      .replace(/<[^>]*>/g, ' ')
      .trim();
    expect(['', 'Evenkeel']).toContain(text);
  });

  it.each([
    ['<p>Hello</p>', ['Hello']],
    ['<p>{a ? "On" : b || `Off`}&lt;</p>', ['On', 'Off']],
    ['<button aria-label="Close" title={a && "Shut"} class="wide">×</button>', ['Close', 'Shut']],
    ['<><b>{say("card.close")}</b> {count} 999 {a === "b"}</>', []],
    [
      'element.textContent = "Hello"; element.setAttribute("aria-label", "Close"); element.setAttribute("role", "note")',
      ['Hello', 'Close'],
    ],
  ])('would be found in %s', (source, expected) => {
    expect(literalText('sample.tsx', source).sort()).toEqual([...expected].sort());
  });
});

it('leaves the language of written words open: whoever reads them out is not to read them as that of the surfaces', () => {
  const claimed = productFiles().filter((file) => file.endsWith('.tsx') && /(?<!lang="[^"]*"\s+)dir="auto"(?!\s+lang=)/.test(read(file)));
  expect(claimed.map((file) => `${file}: put lang="" beside dir="auto".`)).toEqual([]);
});
