import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The dependency rule: entrypoints ─▶ page, messages, storage, components ─▶ core ◀─ lexicon.
 * Two more guards stand beside this one: `core/tsconfig.json`, where `document` and `browser` don't compile,
 * and the restricted imports of `biome.json`.
 */
interface Ring {
  readonly mayImport: readonly string[];
  readonly packages: readonly string[];
  readonly advice: string;
}

const rings = {
  core: {
    mayImport: ['core', 'lexicon'],
    packages: [],
    advice:
      'core is pure. What touches a page belongs in page/, what is stored in storage/, what is drawn in components/, what asks the browser in messages/ or entrypoints/. Hand the value in as an argument.',
  },
  page: {
    mayImport: ['page', 'core'],
    packages: [],
    advice:
      'page/ knows the DOM and nothing of an extension. Let entrypoints/reader join it with messages/, storage/ or components/.',
  },
  storage: {
    mayImport: ['storage', 'core'],
    packages: ['dexie'],
    advice: 'storage/ knows no page and no browser API. What is said to other contexts belongs in messages/.',
  },
  messages: {
    mayImport: ['messages', 'core'],
    packages: ['wxt', 'webextension-polyfill'],
    advice: 'messages/ carries plain data between contexts. Let an entrypoint hand in the notebook or the page.',
  },
  components: {
    mayImport: ['components', 'core'],
    packages: ['preact'],
    advice:
      'components/ take props and give events. Fetching, asking the browser and touching a page belong in the entrypoint that draws them.',
  },
  entrypoints: {
    mayImport: ['entrypoints', 'page', 'storage', 'messages', 'components', 'core', 'lexicon'],
    packages: ['wxt', 'preact', 'webextension-polyfill'],
    advice: 'entrypoints/ only wire. They import the rings and nothing of scripts/, bench/ or tests/.',
  },
} as const satisfies Record<string, Ring>;

type RingName = keyof typeof rings;
const ringNames = Object.keys(rings) as RingName[];

const root = resolve(import.meta.dirname, '..');
const filesOf = (ring: string): readonly string[] =>
  existsSync(resolve(root, ring))
    ? readdirSync(resolve(root, ring), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => posix.join(ring, file.replaceAll('\\', '/')))
    : [];

const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|(?<=^|[\s;{}(,])\/\/[^\n]*/g, '');

/** What a file imports, as written: static, for types only, re-exported, for effect, and dynamic. */
const importsOf = (code: string): readonly string[] =>
  [
    ...withoutComments(code).matchAll(
      /(?:^|[\n;])\s*(?:import|export)\s[^'";]*?from\s*['"](?<from>[^'"]+)['"]|(?:^|[\n;])\s*import\s*['"](?<effect>[^'"]+)['"]|import\(\s*['"](?<late>[^'"]+)['"]/g,
    ),
  ].map(({ groups: { from, effect, late } = {} }) => from ?? effect ?? late ?? '');

/** `core/text/fold` for a relative import, `wxt` for `wxt/browser`, `virtual:lexicon` for `virtual:lexicon/vi`. */
const target = (file: string, specifier: string): { readonly folder: string } | { readonly package: string } => {
  if (specifier.startsWith('.'))
    return { folder: posix.join(posix.dirname(file), specifier).split('/')[0] ?? specifier };
  if (specifier.startsWith('virtual:lexicon')) return { folder: 'lexicon' };
  const [scope = '', name = ''] = specifier.split('/');
  return { package: scope.startsWith('@') ? `${scope}/${name}` : scope };
};

const offences = (ring: RingName, file: string, code: string): readonly string[] => {
  const { mayImport, packages, advice }: Ring = rings[ring];
  return importsOf(code)
    .filter((specifier) => {
      const to = target(file, specifier);
      return 'folder' in to ? !mayImport.includes(to.folder) : !packages.includes(to.package);
    })
    .map((specifier) => `${file} imports ${specifier}: ${advice}`);
};

const read = (file: string): string => readFileSync(resolve(root, file), 'utf8');

describe('the dependency rule', () => {
  it.each(ringNames)('holds in %s', (ring) => {
    const files = filesOf(ring);
    expect(files.length, `no file found in ${ring}/`).toBeGreaterThan(0);
    expect(files.flatMap((file) => offences(ring, file, read(file)))).toEqual([]);
  });

  it.each([
    ['core', 'core/text/a.ts', "import { Dexie } from 'dexie';"],
    ['core', 'core/text/a.ts', "import type { Painter } from '../../page/highlighting/painter';"],
    ['page', 'page/watching/a.ts', "import { browser } from 'wxt/browser';"],
    ['page', 'page/watching/a.ts', "export { open } from '../../storage/open';"],
    ['storage', 'storage/a.ts', "import '../messages/serve';"],
    ['components', 'components/card/a.tsx', "import {\n  one,\n  two,\n} from '../../messages/settings';"],
    ['entrypoints', 'entrypoints/reader/a.ts', "const late = await import('../../scripts/tool');"],
  ] as const)('is broken in %s by a forbidden import of %s', (ring, file, code) => {
    expect(offences(ring, file, code)).toHaveLength(1);
  });

  it('takes no notice of imports in comments', () => {
    expect(offences('core', 'core/a.ts', "// import { x } from 'dexie';\n/* import 'dexie'; */\n")).toEqual([]);
  });
});

describe('core', () => {
  /** ES2023 alone allows these, and each makes an answer depend on more than the question. */
  const impure = /(?<![\p{L}\p{N}_.])(?:Date\.now\(|new Date\(\)|Math\.random\(|crypto\.|console\.|performance\.)/u;

  it('knows no clock, no chance and no console: time and ids come in as arguments', () => {
    const found = filesOf('core').filter((file) => impure.test(withoutComments(read(file))));
    expect(found).toEqual([]);
  });

  it('would notice a clock', () => {
    expect(impure.test('const now = Date.now();')).toBe(true);
    expect(impure.test('const now = input.now();')).toBe(false);
  });
});

describe('the recogniser', () => {
  /** Whatever else of it is imported for more than its types would be set up in every background that starts for a note. */
  const imported = /import\s+(?!type\b)[^'";]*?from\s*['"][^'"]*core\/recogniser\/(?!source['"])/;

  it('is imported late, by the background alone: it comes into no page, and no background sets it up for nothing', () => {
    const files = ringNames.filter((ring) => ring !== 'core').flatMap(filesOf);
    expect(files.filter((file) => imported.test(withoutComments(read(file))))).toEqual([]);
    const late = /import\(\s*['"][^'"]*core\/recogniser\//;
    expect(files.filter((file) => late.test(read(file)))).toEqual(['entrypoints/background/recogniser.ts']);
  });
});

describe('the browser API', () => {
  it('is asked for by messages/ and entrypoints/ only', () => {
    const others = ['core', 'page', 'storage', 'components'].flatMap(filesOf);
    expect(others.filter((file) => /['"](?:wxt\/browser|webextension-polyfill)['"]/.test(read(file)))).toEqual([]);
  });

  it('is spoken to natively in messages/native.ts only, which the first stage in a page uses', () => {
    const native = /(?<![\p{L}\p{N}_.'"-])(?:chrome|globalThis\.browser)\.(?:runtime|storage|tabs|scripting)/u;
    const files = ringNames.flatMap(filesOf).filter((file) => file !== 'messages/native.ts');
    expect(files.filter((file) => native.test(withoutComments(read(file))))).toEqual([]);
  });
});

describe('IndexedDB', () => {
  it('is reached through Dexie in storage/ only', () => {
    const others = ringNames.filter((ring) => ring !== 'storage').flatMap(filesOf);
    expect(
      others.filter((file) => /(?<![\p{L}\p{N}_])indexedDB(?![\p{L}\p{N}_])/u.test(withoutComments(read(file)))),
    ).toEqual([]);
  });
});
