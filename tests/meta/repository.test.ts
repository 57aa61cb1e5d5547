import { describe, expect, it } from 'vitest';
import { filesBelow, read } from './source-files';

describe('lock file', () => {
  it('names no registry host', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": *"https?:/);
  });
});

describe('source', () => {
  const code = ['lib', 'components', 'entrypoints', 'cli', 'verifier', 'tests', 'scripts', 'demo'].flatMap((folder) =>
    filesBelow(folder, /\.(tsx?|mjs)$/),
  );

  it('silences no type', () => {
    const silenced = new RegExp(['@ts', '(ignore|nocheck|expect-error)'].join('-'));
    const found = code.filter((file) => silenced.test(read(file)));
    expect(found.map((file) => `${file}: mend the type instead.`)).toEqual([]);
  });

  it('has no test that is switched off', () => {
    const off = /\b(it|test|describe)\.(only|skip|todo)\b/;
    expect(code.filter((file) => file.endsWith('.test.ts') || file.endsWith('.test.tsx')).filter((file) => off.test(read(file)))).toEqual(
      [],
    );
  });
});
