import { build } from 'esbuild';

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
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`esbuild made nothing of ${entry}`);
  return `${file.text};globalThis.${name}=${name};`;
};
