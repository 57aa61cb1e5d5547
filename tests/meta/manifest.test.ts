import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILDS, built } from './built';

/** The exact permissions that ship: asking for more must be a visible line in a review. */
const PERMISSIONS = ['activeTab', 'contextMenus', 'idle', 'scripting', 'storage', 'unlimitedStorage'];
/** What a switch on the options page asks for. */
const OPTIONAL: Record<keyof typeof BUILDS, readonly string[]> = { chrome: ['pageCapture'], firefox: [] };
const OPTIONAL_HOSTS = ['http://*/*', 'https://*/*'];

describe.each(Object.keys(BUILDS) as (keyof typeof BUILDS)[])('manifest for %s', (browser) => {
  const manifest = JSON.parse(readFileSync(join(built(browser), 'manifest.json'), 'utf8'));

  it('asks for exactly these permissions', () => {
    expect([...manifest.permissions].sort()).toEqual(PERMISSIONS);
    expect(manifest.optional_permissions ?? []).toEqual(OPTIONAL[browser]);
  });

  it('reads no site until the user switches it on', () => {
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect([...manifest.optional_host_permissions].sort()).toEqual(OPTIONAL_HOSTS);
  });

  it('shows nothing of itself to pages', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('lets its own scripts connect to encrypted servers and to this computer, and load nothing from anywhere', () => {
    expect(manifest.manifest_version).toBe(3);
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    const directives = policy.split('; ');
    // For the resolver that the user names, and tests/meta/network.test.ts for who may ask it.
    expect(directives).toContain('connect-src https: http://127.0.0.1:* http://localhost:*');
    // WebAssembly of our own: the passphrase's digest, and digests of large files.
    expect(directives).toContain("script-src 'self' 'wasm-unsafe-eval'");
    const others = directives.filter((directive) => !directive.startsWith('connect-src ') && !directive.startsWith('script-src '));
    expect(others.join()).not.toMatch(/unsafe|https?:|\*/);
  });
});

it('tells Firefox that no data is collected', () => {
  const manifest = JSON.parse(readFileSync(join(built('firefox'), 'manifest.json'), 'utf8'));
  expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
});
