import preact from '@preact/preset-vite';
import { type ConfigEnv, defineConfig, type UserManifest } from 'wxt';
import { marksCss } from './page/highlighting/mark-styles';

/** The page that is framed into news pages, so that what the reader types never belongs to the page. */
const noteFramePage = 'note.html';

/**
 * Chromium takes at most four suggested keys, and keeps Alt+Shift with A, B, C, N, P, R, T, W, X and Z for itself.
 * The other commands start unbound; the reader may give them a key.
 */
const commands = {
  highlight: { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_commandHighlight__' },
  note: { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_commandNote__' },
  'next-mark': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNextMark__' },
  'previous-mark': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPreviousMark__' },
  choose: { description: '__MSG_commandChoose__' },
  undo: { description: '__MSG_commandUndo__' },
  redo: { description: '__MSG_commandRedo__' },
  'toggle-marks': { description: '__MSG_commandToggleMarks__' },
  'open-panel': { description: '__MSG_commandOpenPanel__' },
  _execute_action: {},
} satisfies UserManifest['commands'];

/** Only tests are built with hosts: loopback pages in place of news sites. */
const loopbackHosts = ['http://127.0.0.1/*', 'http://localhost/*'];

/** No connection leaves the extension's own pages: the browser itself refuses one. */
const extensionPages = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "object-src 'none'",
].join('; ');

const common = {
  name: '__MSG_name__',
  short_name: '__MSG_shortName__',
  description: '__MSG_description__',
  default_locale: 'vi',
  permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus'],
  optional_host_permissions: ['*://*/*'],
  action: { default_title: '__MSG_name__' },
  commands,
} satisfies UserManifest;

const chromium = {
  // 130 has everything of the CSS Custom Highlight API that the marks need.
  minimum_chrome_version: '130',
  web_accessible_resources: [{ resources: [noteFramePage], matches: ['*://*/*'], use_dynamic_url: true }],
} satisfies UserManifest;

const firefox = {
  web_accessible_resources: [{ resources: [noteFramePage], matches: ['*://*/*'] }],
  browser_specific_settings: {
    gecko: {
      id: 'ben-le@ben-le.vn',
      // `::highlight()` takes text-decoration from 146 and text-shadow from 149.
      strict_min_version: '149.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
} satisfies UserManifest;

const manifest = ({ browser, command, mode }: ConfigEnv): UserManifest => ({
  ...common,
  ...(browser === 'firefox' ? firefox : chromium),
  ...(mode === 'loopback' ? { host_permissions: loopbackHosts } : {}),
  ...(command === 'build' ? { content_security_policy: { extension_pages: extensionPages } } : {}),
});

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  manifest,
  webExt: { disabled: true },
  zip: {
    // Each way to build has a name of its own, so that no archive takes the place of another.
    artifactTemplate: '{{name}}-{{version}}-{{browser}}-{{manifestVersion}}-{{mode}}.zip',
    sourcesTemplate: '{{name}}-{{version}}-{{browser}}-{{manifestVersion}}-{{mode}}-sources.zip',
  },
  vite: () => ({ plugins: [preact()] }),
  hooks: {
    'build:manifestGenerated': (wxt, generated) => {
      // Entrypoints and modules may add hosts of their own: no host is ever required of the reader.
      if (wxt.config.command === 'build' && wxt.config.mode !== 'loopback') delete generated.host_permissions;
      if (generated.sidebar_action !== undefined) generated.sidebar_action.open_at_install = false;
    },
    // What the marks look like is written once, beside their names.
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: 'marks.css', contents: marksCss() });
    },
  },
});
