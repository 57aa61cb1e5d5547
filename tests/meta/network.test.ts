import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILDS, built } from './built';
import { filesBelow, productFiles, read } from './source-files';

/** Every way a script can reach out. */
const CALLS = [
  /\bfetch\s*\(/,
  /\bXMLHttpRequest\b/,
  /\bWebSocket\b/,
  /\bEventSource\b/,
  /\bsendBeacon\b/,
  /\bimportScripts\s*\(/,
  /\bRTCPeerConnection\b/,
  /\bWebTransport\b/,
];

/** The built scripts that may make a request, and why. Nothing else may. */
const ALLOWED: Record<string, string> = {
  'background.js':
    'asks the resolver that the user named for the key of a mail signature, where the user switched that on (lib/platform/dns/resolver.ts), and on a click the timestamp authority that the user named (lib/platform/stamp/ask-authority.ts)',
  'capture.js':
    "asks the page's own server, with the page's own session and on the user's click, for what is kept (lib/page/capture/page-reader.ts: same origin only)",
  'import-worker.js':
    'holds a reader of PDF that could fetch a document by its address; it is handed bytes and never an address (lib/core/imports/pdf-lines.ts)',
};

describe.each(Object.keys(BUILDS) as (keyof typeof BUILDS)[])('network calls built for %s', (browser) => {
  it('stand in no script but those on the list', () => {
    const folder = BUILDS[browser];
    built(browser);
    const scripts = filesBuilt(folder);
    expect(scripts.length).toBeGreaterThan(3);
    const calling = scripts.filter((script) => {
      const source = readFileSync(join(built(browser), script), 'utf8');
      return CALLS.some((call) => call.test(source));
    });
    expect(calling.sort()).toEqual(Object.keys(ALLOWED).sort());
  });
});

it('has three doors in the source', () => {
  const calling = productFiles().filter((file) => CALLS.some((call) => call.test(read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''))));
  expect(calling.sort()).toEqual([
    'lib/page/capture/page-reader.ts',
    'lib/platform/dns/resolver.ts',
    'lib/platform/stamp/ask-authority.ts',
  ]);
});

function filesBuilt(folder: string): string[] {
  return filesBelow(folder, /\.js$/).map((file) => file.slice(folder.length + 1));
}
