import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '..');

type Manifest = Readonly<Record<string, unknown>>;
interface Build {
  readonly manifest: Manifest;
  readonly files: readonly string[];
  readonly dir: string;
}

/** Builds as a reader would get it, into a folder of its own: `.output` may be in use. */
const build = async (browser: 'chrome' | 'firefox', mode: string, into: string): Promise<Build> => {
  const script = `import { build } from 'wxt'; await build(${JSON.stringify({ root, browser, mode, outDir: into, logger: undefined })});`;
  await run(process.execPath, ['--input-type=module', '-e', script], { cwd: root, maxBuffer: 1e8 });
  const suffix = mode === 'production' ? '' : `-${mode}`;
  const dir = join(into, `${browser}-mv3${suffix}`);
  return {
    dir,
    manifest: JSON.parse(await readFile(join(dir, 'manifest.json'), 'utf8')),
    files: (await readdir(dir, { recursive: true })).map((file) => file.replaceAll('\\', '/')),
  };
};

const folders: string[] = [];
const builds = new Map<string, Build>();
const built = (name: string): Build => {
  const found = builds.get(name);
  if (!found) throw new Error(`${name} was not built`);
  return found;
};

beforeAll(async () => {
  const into = await mkdtemp(join(tmpdir(), 'ben-le-'));
  folders.push(into);
  for (const browser of ['chrome', 'firefox'] as const) {
    builds.set(browser, await build(browser, 'production', into));
    builds.set(`${browser} for tests`, await build(browser, 'loopback', into));
  }
}, 240_000);

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

const permissions = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];
const sorted = (value: unknown): unknown => (Array.isArray(value) ? [...value].sort() : value);

describe.each(['chrome', 'firefox'])('the manifest for %s', (browser) => {
  const manifest = (): Manifest => built(browser).manifest;

  it('is of version 3, in Vietnamese by default', () => {
    expect(manifest()).toMatchObject({ manifest_version: 3, default_locale: 'vi', name: '__MSG_name__' });
  });

  it('asks for these permissions and no other', () => {
    expect(sorted(manifest().permissions)).toEqual(
      browser === 'chrome' ? sorted([...permissions, 'sidePanel']) : permissions,
    );
    expect(manifest()).not.toHaveProperty('optional_permissions');
  });

  it('requires no host and may be given any site of the web', () => {
    expect(manifest()).not.toHaveProperty('host_permissions');
    expect(manifest().optional_host_permissions).toEqual(['*://*/*']);
  });

  it('has no content script of its own: scripts are registered for granted sites', () => {
    expect(manifest()).not.toHaveProperty('content_scripts');
  });

  it('lets pages load the note frame and nothing else', () => {
    const frame = { resources: ['note.html'], matches: ['*://*/*'] };
    expect(manifest().web_accessible_resources).toEqual([
      browser === 'chrome' ? { ...frame, use_dynamic_url: true } : frame,
    ]);
  });

  it('refuses every connection from its own pages to elsewhere', () => {
    const policy = (manifest().content_security_policy as { readonly extension_pages: string }).extension_pages;
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  });

  it('suggests four keys, which is all that Chromium takes, and leaves popup and panel unbound', () => {
    const commands = manifest().commands as Readonly<Record<string, { readonly suggested_key?: { default: string } }>>;
    expect(Object.entries(commands).map(([name, command]) => [name, command.suggested_key?.default ?? null])).toEqual([
      ['highlight', 'Alt+Shift+H'],
      ['note', 'Alt+Shift+G'],
      ['next-mark', 'Alt+Shift+J'],
      ['previous-mark', 'Alt+Shift+K'],
      ['choose', null],
      ['undo', null],
      ['redo', null],
      ['toggle-marks', null],
      ['open-panel', null],
      ['_execute_action', null],
    ]);
  });

  it('is packed with every script and style that is brought into pages', () => {
    expect(built(browser).files).toEqual(
      expect.arrayContaining(['background.js', 'loader.js', 'reader.js', 'tools.js', 'marks.css', 'note.html']),
    );
  });

  it('has a first stage of at most 8 kB, because it runs on every page of a granted site', async () => {
    const loader = await readFile(join(built(browser).dir, 'loader.js'));
    expect(gzipSync(loader).length).toBeLessThan(8 * 1024);
    expect(loader.toString()).not.toContain('webextension-polyfill');
  });

  /** Kilobytes of 1,024 bytes, gzipped. Each number is a little above what there is, so that growth is seen. */
  const budgets = { reader: 38, tools: 73.5, background: 177 } as const;
  const script = (name: keyof typeof budgets): Promise<Buffer> => readFile(join(built(browser).dir, `${name}.js`));

  it.each(Object.entries(budgets))('has %s.js of at most %d kB', async (name, most) => {
    expect(gzipSync(await script(name as keyof typeof budgets)).length).toBeLessThan(most * 1024);
  });

  it('brings at most 41 kB into the page of an article that is only read', async () => {
    const loader = await readFile(join(built(browser).dir, 'loader.js'));
    expect(gzipSync(loader).length + gzipSync(await script('reader')).length).toBeLessThan(41 * 1024);
  });

  it('brings no lexicon into a page, and what is drawn only where a reader is', async () => {
    const [reader, tools, background] = (
      await Promise.all([script('reader'), script('tools'), script('background')])
    ).map(String);
    for (const words of ['trung ương đảng', 'prime minister']) {
      expect(background).toContain(words);
      expect(reader).not.toContain(words);
      expect(tools).not.toContain(words);
    }
    // Preact and the styles of the cards.
    expect(tools).toContain('.card');
    expect(reader).not.toContain('.card');
  });

  it.each(['vi', 'en'])('has every word that it names in %s, within the length of the stores', async (locale) => {
    const path = join(built(browser).dir, '_locales', locale, 'messages.json');
    const words: Readonly<Record<string, { readonly message: string }>> = JSON.parse(await readFile(path, 'utf8'));
    const named = [...JSON.stringify(manifest()).matchAll(/__MSG_(\w+)__/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !words[name]?.message)).toEqual([]);
    expect(words.description?.message.length).toBeLessThanOrEqual(132);
    expect(words.shortName?.message.length).toBeLessThanOrEqual(12);
  });
});

describe('what differs', () => {
  it('both leave private windows to one background, which knows from the sender that it must not write', () => {
    expect(built('chrome').manifest).not.toHaveProperty('incognito');
    expect(built('firefox').manifest).not.toHaveProperty('incognito');
  });

  it('Chromium has the side panel', () => {
    const { manifest } = built('chrome');
    expect(manifest).toMatchObject({ minimum_chrome_version: '130' });
    expect(manifest).toHaveProperty('side_panel.default_path');
    expect(manifest).not.toHaveProperty('sidebar_action');
    expect(manifest).not.toHaveProperty('browser_specific_settings');
  });

  it('Firefox has the sidebar, closed at installation, a fixed id, and collects nothing', () => {
    const { manifest } = built('firefox');
    expect(manifest).toHaveProperty('sidebar_action.default_panel');
    expect(manifest).toHaveProperty('sidebar_action.open_at_install', false);
    expect(manifest).not.toHaveProperty('side_panel');
    expect(manifest).toHaveProperty('browser_specific_settings.gecko', {
      id: 'ben-le@ben-le.vn',
      strict_min_version: '149.0',
      data_collection_permissions: { required: ['none'] },
    });
  });

  it.each(['chrome', 'firefox'])('only the build for tests of %s has hosts: loopback', (browser) => {
    const forTests = built(`${browser} for tests`);
    expect(forTests.manifest.host_permissions).toEqual(['http://127.0.0.1/*', 'http://localhost/*']);
    expect(forTests.dir).not.toBe(built(browser).dir);
    const { host_permissions: _, ...rest } = forTests.manifest;
    expect(rest).toEqual(built(browser).manifest);
  });
});
