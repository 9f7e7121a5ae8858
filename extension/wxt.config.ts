import { fileURLToPath } from 'node:url';
import { boardAddresses } from '@jobmagpie/capture/addresses';
import { boards } from '@jobmagpie/capture/boards';
import { defineConfig } from 'wxt';

const addresses = boardAddresses(boards);
const boardMatches = addresses.flatMap((board) => board.matches);

/** Preact in the place of React, and of the browser only what a first picture asks for. */
const forHeads = Object.entries({
  react: import.meta.resolve('preact/compat'),
  'react/jsx-runtime': import.meta.resolve('preact/compat/jsx-runtime'),
  'react-dom/client': import.meta.resolve('preact/compat/client'),
  '@wxt-dev/browser': import.meta.resolve('./src/pages/first-browser.ts'),
}).map(([whole, small]) => ({ find: new RegExp(`^${whole}$`), replacement: fileURLToPath(small) }));

export default defineConfig({
  srcDir: 'src',
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  vite: () => ({
    // What only asks for addresses carries no board's readers, and the script in a page only where it is to run.
    define: {
      __BOARD_ADDRESSES__: JSON.stringify(addresses),
      __BOARD_MATCHES__: JSON.stringify(boardMatches),
    },
  }),
  hooks: {
    // The script in a page's head draws the page's first picture: it is small, or it would not be the first.
    'vite:build:extendConfig': ([entrypoint], config) => {
      if (entrypoint?.type !== 'unlisted-script') return;
      config.resolve = { ...config.resolve, alias: forHeads };
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'alarms', 'contextMenus', 'identity', 'scripting', 'storage', 'unlimitedStorage'],
    host_permissions: boardMatches,
    // A server that is not on this machine and sends no cross-origin headers is asked for when it is paired.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // Typed in the address bar before words that saved jobs are searched for.
    omnibox: { keyword: 'mag' },
    commands: {
      'save-job': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_command_saveJob__',
      },
    },
    // Said in full, because Firefox's own default would turn http into https and cut off a server on this machine.
    content_security_policy: {
      extension_pages: "script-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'jobmagpie@jobmagpie.app',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
