import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { jsonldPatch } from './build/jsonld-patch.ts';

/** The build for the end-to-end tests: the product with the test hosts granted and automatic checking on. */
const e2e = process.env.E2E === '1';
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}${e2e ? '-e2e' : ''}{{modeSuffix}}`,
  vite: () => ({
    plugins: [preact(), jsonldPatch()],
    define: { __E2E__: JSON.stringify(e2e) },
    resolve: {
      alias: {
        // rdf-canonize pulls in `setimmediate`, which makes code from strings; the linter of the stores refuses that.
        setimmediate: here('./utils/browser/setimmediate.ts'),
      },
    },
    // As old as a browser may be (below): otherwise colours for light and dark are written in a roundabout way.
    build: { sourcemap: false, cssTarget: ['chrome137', 'firefox142'] },
  }),
  zip: { excludeSources: ['tests/**', '.output/**'] },
  webExt: { disabled: process.env.NO_RUNNER === '1' },
  manifest: ({ browser }) => ({
    default_locale: 'sv',
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    permissions: ['storage', 'scripting', 'activeTab', 'alarms', 'contextMenus', ...(browser === 'firefox' ? [] : ['offscreen'])],
    // Firefox cannot refuse a public name that leads into a private network; with this it can be asked beforehand.
    host_permissions: e2e ? ['https://*.test/*', 'https://localhost/*', 'https://127.0.0.1/*'] : [],
    optional_host_permissions: ['https://*/*'],
    // Ed25519 in WebCrypto: Chrome 137, Firefox 129. The Firefox minimum is where data_collection_permissions are known on all its platforms.
    ...(browser !== 'firefox' && { minimum_chrome_version: '137' }),
    // Alt+Shift (on a Mac Control+Shift) and a letter that no browser uses: docs/keyboard.md says how that is known. On a Mac, Option and a letter type a character.
    commands: {
      'check-page': { suggested_key: { default: 'Alt+Shift+K', mac: 'MacCtrl+Shift+K' }, description: '__MSG_commandCheckPage__' },
      _execute_action: { suggested_key: { default: 'Alt+Shift+U', mac: 'MacCtrl+Shift+U' }, description: '__MSG_commandToolbar__' },
    },
    // What an organisation may set by policy. Firefox takes it without a schema.
    ...(browser !== 'firefox' && { storage: { managed_schema: 'managed-schema.json' } }),
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'self';" },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: { id: 'meritkollen@meritkollen.example', strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
      },
    }),
  }),
});
