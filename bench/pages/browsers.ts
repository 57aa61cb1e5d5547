import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Driver, launch } from '../../tests/e2e/support';
import { SITE, site } from './site';

export type BrowserName = 'chromium' | 'firefox';

/** The same browser and pages, with Evenkeel and with an extension that does nothing. */
export interface Pair {
  readonly ours: Driver;
  readonly without: Driver;
  readonly close: () => Promise<void>;
}

const cache = fileURLToPath(new URL('../../.cache/', import.meta.url));

/** So that neither browser has to do without what any extension costs it. */
function emptyExtension(): string {
  const folder = join(cache, 'bench-empty-extension');
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Nothing',
    version: '1',
    permissions: ['storage'],
    background: { service_worker: 'nothing.js', scripts: ['nothing.js'] },
    browser_specific_settings: { gecko: { id: 'evenkeel@evenkeel.example' } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'nothing.js'), '');
  // The driver listens from a page of the extension.
  writeFileSync(join(folder, 'welcome.html'), '<!doctype html><title>Nothing</title>');
  return folder;
}

/** Harper as it is published for browsers, served beside the pages. */
function harper(path: string): { body: Buffer; contentType: string } | undefined {
  const dist = dirname(fileURLToPath(import.meta.resolve('harper.js')));
  const name = path.replace('/harper/', '');
  if (!/^[\w-]+\.(js|wasm)$/.test(name)) return undefined;
  return { body: readFileSync(join(dist, name)), contentType: name.endsWith('.wasm') ? 'application/wasm' : 'text/javascript' };
}

export async function launchPair(browser: BrowserName): Promise<Pair> {
  const routes = { [SITE]: ({ pathname }: URL) => (pathname.startsWith('/harper/') ? harper(pathname) : site(pathname)) };
  const ours = await launch({ browser, routes });
  const without = await launch({ browser, routes, extension: emptyExtension() });
  return {
    ours,
    without,
    close: async () => {
      await ours.close();
      await without.close();
    },
  };
}
