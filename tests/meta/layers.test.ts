import { describe, expect, it } from 'vitest';
import { productFiles, read, resolved, specifiers } from './source-files';

type Layer = 'core' | 'page' | 'platform' | 'components' | 'entrypoints' | 'cli' | 'verifier';

/** Who may import whom. The advice is what the failing test tells. */
const RULES: Record<Layer, { readonly may: readonly Layer[]; readonly advice: string }> = {
  core: { may: ['core'], advice: 'The core is plain data in, plain data out: take what you need as a parameter.' },
  page: { may: ['page', 'core'], advice: 'The page layer takes DOM objects as arguments; let an entrypoint join it to the platform.' },
  platform: { may: ['platform', 'core'], advice: 'The platform layer knows no document; let an entrypoint join it to the page.' },
  components: { may: ['components', 'core'], advice: 'A component takes data and callbacks; let an entrypoint fetch and store.' },
  entrypoints: {
    may: ['core', 'page', 'platform', 'components', 'entrypoints', 'verifier'],
    advice: 'An entrypoint imports only its own folder among entrypoints.',
  },
  cli: { may: ['cli', 'core'], advice: 'The command line is the core for people without the extension.' },
  verifier: { may: ['verifier', 'core'], advice: 'The verifier must work alone, from a file, without the extension.' },
};

/** Vite plugins run in the build, not in the product; they may import what they build. */
const layerOf = (path: string): Layer | undefined => {
  const [first, second] = path.split('/');
  const name = first === 'lib' ? second : first;
  return name !== undefined && name in RULES ? (name as Layer) : undefined;
};

const files = productFiles();
const byBareName = new Map(files.map((file) => [file.replace(/\.tsx?$/, ''), file]));
const target = (from: string, specifier: string) => {
  const bare = resolved(from, specifier);
  return bare === undefined ? undefined : (byBareName.get(bare) ?? byBareName.get(`${bare}/index`));
};
const imports = new Map(files.map((file) => [file, specifiers(read(file)).flatMap((specifier) => target(file, specifier) ?? [])]));

describe('layers', () => {
  it('finds the files it is meant to judge', () => {
    expect(files.length).toBeGreaterThan(20);
    expect([...imports.values()].flat().length).toBeGreaterThan(20);
  });

  it('has a place for every file', () => {
    expect(files.filter((file) => layerOf(file) === undefined)).toEqual([]);
  });

  it('imports nothing upward or sideways', () => {
    const broken = files.flatMap((file) => {
      const layer = layerOf(file);
      if (layer === undefined) return [];
      const { may, advice } = RULES[layer];
      return (imports.get(file) ?? []).flatMap((to) => {
        const other = layerOf(to);
        return other !== undefined && may.includes(other) ? [] : [`${file} imports ${to}. ${advice}`];
      });
    });
    expect(broken).toEqual([]);
  });

  it('keeps each entrypoint to its own folder', () => {
    const home = (path: string) => path.split('/')[1];
    const broken = files
      .filter((file) => layerOf(file) === 'entrypoints')
      .flatMap((file) =>
        (imports.get(file) ?? [])
          .filter((to) => layerOf(to) === 'entrypoints' && home(to) !== home(file))
          .map((to) => `${file} imports ${to}. ${RULES.entrypoints.advice}`),
      );
    expect(broken).toEqual([]);
  });

  it('has no import cycle, type imports included', () => {
    const cycles: string[] = [];
    const done = new Set<string>();
    const walk = (file: string, path: readonly string[]) => {
      const at = path.indexOf(file);
      if (at >= 0) {
        cycles.push(`${[...path.slice(at), file].join(' -> ')}. Move what both need into a file of its own.`);
        return;
      }
      if (done.has(file)) return;
      for (const to of imports.get(file) ?? []) walk(to, [...path, file]);
      done.add(file);
    };
    for (const file of files) walk(file, []);
    expect(cycles).toEqual([]);
  });

  it('has no rooms without a subject', () => {
    const vague = files.filter((file) => /(^|\/)(utils?|helpers?|common|types|misc|shared)(\/|\.tsx?$)/.test(file));
    expect(vague.map((file) => `${file}: put it with its owner, under the name of its subject.`)).toEqual([]);
  });
});
