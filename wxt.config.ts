import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { verifyPage } from './verifier/inline-plugin';

/**
 * Builds beside the one that ships (`wxt build -m MODE`): the same code, with what is optional granted at install,
 * because a permission prompt cannot be answered where no one sees it.
 */
const hostPermissions: Record<string, string[]> = {
  demo: ['http://127.0.0.1/*', 'http://localhost/*'],
  e2e: ['http://*/*', 'https://*/*'],
};

/** Asked for by a switch on the options page. Firefox has no such API, and would warn of the name. */
const optionalPermissions = (browser: string): string[] => (browser === 'firefox' ? [] : ['pageCapture']);

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/auto-icons', '@wxt-dev/i18n/module'],
  autoIcons: { baseIconPath: 'assets/icon.svg', developmentIndicator: false },
  vite: () => ({
    plugins: [preact(), verifyPage()],
    build: { sourcemap: false, modulePreload: { polyfill: false } },
    json: { namedExports: false },
  }),
  zip: { excludeSources: ['out/**', '.cache/**'] },
  manifest: ({ browser, mode }) => ({
    default_locale: 'en',
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_about__',
    permissions: [
      'activeTab',
      'contextMenus',
      'idle',
      'scripting',
      'storage',
      'unlimitedStorage',
      ...(mode in hostPermissions ? optionalPermissions(browser) : []),
    ],
    optional_permissions: mode in hostPermissions ? [] : optionalPermissions(browser),
    host_permissions: hostPermissions[mode] ?? [],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    action: { default_title: '__MSG_manifest_name__' },
    commands: {
      'keep-conversation': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_manifest_keepCommand__' },
      'lock-now': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_manifest_lockCommand__' },
      'answer-message': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_manifest_answerCommand__' },
      // J for journal: Chromium keeps some keys, Alt+Shift+N among them, and then assigns none.
      'write-note': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_manifest_noteCommand__' },
    },
    // The default policy already forbids remote code; this one also forbids every connection but those to a DNS resolver, whose address
    // the user gives: a policy cannot name it (docs/decisions/018). WebAssembly of our own is compiled for the passphrase and for digests
    // of large files.
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; connect-src https: http://127.0.0.1:* http://localhost:*; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'evenkeel@evenkeel.example', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
