import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleForPage } from '../../scripts/browser/article-bundle';

/** Writes an extension with nothing but one content script, for pages of this machine. Answers its folder. */
export const writeExtension = (folder: string, script: string): string => {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'peer',
    version: '1',
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['script.js'], run_at: 'document_idle' }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'script.js'), script);
  return folder;
};

/** The least that any extension costs: one that does nothing. */
export const emptyExtension = (folder: string): string => writeExtension(folder, '0;');

/** Readability, as a content script has to use it: on a clone, because it takes the document apart. */
export const readabilityExtension = async (folder: string): Promise<string> => {
  const bundle = await bundleForPage(resolve(import.meta.dirname, 'in-page.ts'), 'benLePeer');
  return writeExtension(folder, `${bundle}benLePeer.parse();`);
};
