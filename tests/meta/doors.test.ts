import { describe, expect, it } from 'vitest';
import { productFiles, read, specifiers } from './source-files';

/** One door per dependency: the only product files that may import it. A `RegExp` opens a folder. */
const DOORS: Record<string, RegExp> = {
  '@streamparser/json': /^lib\/core\/imports\/json-values\.ts$/,
  '@tanstack/virtual-core': /^components\/desk\/timeline\/virtual-rows\.ts$/,
  '@wxt-dev/i18n': /^lib\/platform\/words\.ts$/,
  canonicalize: /^lib\/core\/evidence\/canonical\.ts$/,
  // One reads what strangers packed, the other locks what is handed out.
  '@zip.js/zip.js': /^lib\/core\/(imports\/zip|export\/locked-zip)\.ts$/,
  'bidi-js': /^lib\/core\/pdf\/bidi\.ts$/,
  diff: /^lib\/core\/text\/word-diff\.ts$/,
  docx: /^lib\/core\/docx\//,
  dompurify: /^lib\/page\/capture\/sanitise\.ts$/,
  // Compresses what goes into a PDF, and what a DOCX, itself a ZIP, is made of.
  fflate: /^lib\/core\/(docx\/same-each-time|pdf\/deflate)\.ts$/,
  fontkit: /^lib\/core\/pdf\/font-file\.ts$/,
  // Each takes one function of it: a digest over streams, and the passphrase's.
  'hash-wasm': /^lib\/(core\/evidence\/streaming-digest|platform\/vault\/argon2id)\.ts$/,
  idb: /^lib\/platform\/archive\/(db|upgrades\/.*)\.ts$/,
  papaparse: /^lib\/core\/imports\/csv-rows\.ts$/,
  'postal-mime': /^lib\/core\/imports\/email\.ts$/,
  preact: /^(components|entrypoints)\//,
  'roboto-fontface': /^entrypoints\/export-worker\.ts$/,
  saxes: /^lib\/core\/imports\/xml\.ts$/,
  sentiment: /^lib\/core\/tone\/lexicon\.ts$/,
  'typeface-arimo': /^entrypoints\/export-worker\.ts$/,
  unpdf: /^lib\/core\/imports\/pdf-lines\.ts$/,
  valibot: /^lib\/core\/evidence\/check-snapshot\.ts$/,
  'virtual:verify-page': /^entrypoints\/(desk\/|export-worker\.ts$)/,
  vite: /^verifier\/inline-plugin\.ts$/,
  wxt: /^(entrypoints|lib\/platform)\//,
};

const packageOf = (specifier: string) =>
  specifier.startsWith('virtual:')
    ? specifier
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');

const uses = productFiles().flatMap((file) =>
  specifiers(read(file))
    .filter((specifier) => !specifier.startsWith('.'))
    .map((specifier) => ({ file, specifier, name: packageOf(specifier) })),
);

describe('doors', () => {
  it('opens each dependency in one place', () => {
    const broken = uses
      .filter(({ file, name }) => !name.startsWith('node:') && !DOORS[name]?.test(file))
      .map(
        ({ file, name }) =>
          `${file} imports ${name}. ${DOORS[name] ? `Its door is ${DOORS[name].source}: import that file.` : 'Give it a door in this test, or do without.'}`,
      );
    expect(broken).toEqual([]);
  });

  it('keeps Node out of everything but the command line and the build', () => {
    const broken = uses.filter(({ file, name }) => name.startsWith('node:') && !/^(cli\/|verifier\/inline-plugin\.ts$)/.test(file));
    expect(broken).toEqual([]);
  });

  it('has no door that nobody uses', () => {
    expect(Object.keys(DOORS).filter((name) => !uses.some((use) => use.name === name))).toEqual([]);
  });

  it('reaches extension APIs through wxt/browser, in the platform and entrypoints only', () => {
    const direct = productFiles().filter((file) =>
      /\b(chrome|globalThis\.browser)\.(runtime|tabs|storage|scripting|permissions)\b/.test(read(file)),
    );
    expect(direct.map((file) => `${file}: import { browser } from 'wxt/browser'.`)).toEqual([]);
  });

  it('copies parts of a page into a document without a window only', () => {
    const direct = productFiles().filter((file) => file.startsWith('lib/page/') && /\.cloneNode\(/.test(read(file)));
    expect(direct.map((file) => `${file}: a copy made in the page loads its pictures again; use inertCopy.`)).toEqual([]);
  });
});
