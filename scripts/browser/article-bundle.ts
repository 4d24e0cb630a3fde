import { readFile } from 'node:fs/promises';
import { build, type Plugin, transform } from 'esbuild';
import { withPlainFunctions } from '../functions/plain';
import { hasClass, readers, withClassesWrittenOut } from '../letters/plugin';

/** What the product's build does to expressions, so that what is measured is what ships. */
const letterClasses: Plugin = {
  name: 'letter-classes',
  setup: ({ onLoad }) => {
    onLoad({ filter: readers }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!hasClass(source)) return null;
      const { code } = await transform(source, { loader: 'ts', target: 'es2023' });
      return { contents: withClassesWrittenOut(code), loader: 'js' };
    });
  },
};

/** Bundles a module for a page: its exports become fields of the global `name`. */
export const bundleForPage = async (entry: string, name: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: name,
    target: 'es2023',
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [letterClasses],
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`esbuild made nothing of ${entry}`);
  return `${withPlainFunctions(file.text)};globalThis.${name}=${name};`;
};
