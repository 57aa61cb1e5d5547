import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { verifierPage } from './page';

const NAME = 'virtual:verify-page';
const RESOLVED = `\0${NAME}`;
const local = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Vite plugin: `import page from 'virtual:verify-page'` gives the page that checks a pack as one HTML string. */
export function verifyPage(): Plugin {
  let page: Promise<string> | undefined;
  return {
    name: 'evenkeel-verify-page',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      page ??= buildVerifyPage();
      return `export default ${JSON.stringify(await page)};`;
    },
  };
}

/** Bundles the page's script and puts it, its style and their digests (for the content security policy) into one HTML file. */
export async function buildVerifyPage(): Promise<string> {
  const bundled = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: local('main.ts'), formats: ['iife'], name: 'evenkeelVerifier' },
    },
  });
  const [output] = Array.isArray(bundled) ? bundled : [bundled as Rolldown.RolldownOutput];
  const chunk = output?.output[0];
  if (chunk?.type !== 'chunk') throw new Error('The verifier was not bundled.');
  // A script that held these would end early, or be read as something else, once it stands inside HTML.
  const script = chunk.code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const style = await readFile(local('page.css'), 'utf8');
  return verifierPage({ script, style, scriptHash: sha256(script), styleHash: sha256(style) });
}

const sha256 = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
