import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

const SKIPPED = new Set(['node_modules', '.output', '.wxt', '.cache', '.git', 'out']);

/** Every file below a folder of the project, as paths from the root with forward slashes. */
export function filesBelow(folder: string, ending: RegExp): string[] {
  const found: string[] = [];
  const walk = (path: string) => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (SKIPPED.has(entry.name)) continue;
      const full = join(path, entry.name);
      if (entry.isDirectory()) walk(full);
      else if (ending.test(entry.name)) found.push(relative(root, full).replaceAll('\\', '/'));
    }
  };
  walk(join(root, folder));
  return found.sort();
}

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What is compiled: the product's own TypeScript, without tests and scripts. */
export const PRODUCT_FOLDERS = ['lib', 'components', 'entrypoints', 'cli', 'verifier'];
export const productFiles = (): string[] => PRODUCT_FOLDERS.flatMap((folder) => filesBelow(folder, /(?<!\.d)\.tsx?$/));

const IMPORT = /(?:^|[\s;}])(?:import|export)\s+(?:type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/** The module specifiers that a file imports or re-exports, type imports included. */
export function specifiers(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...code.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? '');
}

/** A relative specifier as a path from the root without its ending; `undefined` for packages and virtual modules. */
export function resolved(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const bare = specifier.replace(/\?.*$/, '').replace(/\.(tsx?|js)$/, '');
  return relative(root, resolve(root, dirname(from), bare)).replaceAll('\\', '/');
}
