import { join, resolve } from 'node:path';
import { build } from 'vite';

const APPS = resolve(import.meta.dirname, '../apps');

/** The plain script of a page in `tests/e2e/apps/pages`, with the real editor in it; a fraction of a second, 2 s for the largest. */
export async function bundle(name: string): Promise<string> {
  const made = await build({
    configFile: false,
    root: APPS,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(APPS, 'pages', `${name}.ts`), formats: ['iife'], name: 'editorPage', fileName: name },
    },
  });
  const [output] = Array.isArray(made) ? made : [made];
  const chunk = output && 'output' in output ? output.output.find((one) => one.type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`Nothing was made of ${name}`);
  return chunk.code;
}
