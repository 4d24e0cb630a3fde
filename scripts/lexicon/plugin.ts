import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { changesOf } from './changes';
import { compile } from './compile';
import { documentsOf } from './documents';
import { englishCuesOf } from './english';
import { instructionsOf } from './instructions';
import { readLexicon } from './read';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'lexicon');
const prefix = 'virtual:lexicon/';

const documents = '/documents';
const instructions = '/instructions';
const changes = '/changes';

/**
 * The module's text: the compiled table, frozen. `vi/documents` holds the words about directive documents, `vi/instructions` those about
 * instructions, `vi/changes` what came and went.
 */
export const moduleOf = (name: string): string => `export default Object.freeze(${JSON.stringify(tableOf(name))});`;

function tableOf(name: string): object {
  if (name.endsWith(documents)) return documentsOf(join(root, name.slice(0, -documents.length)));
  if (name === `en${instructions}`) return englishCuesOf(join(root, 'en'));
  if (name.endsWith(instructions)) return instructionsOf(join(root, name.slice(0, -instructions.length)));
  if (name.endsWith(changes)) return changesOf(join(root, name.slice(0, -changes.length)));
  return compile(readLexicon(join(root, name)));
}

/** Offers `virtual:lexicon/<language>` to Vite, Vitest and vite-node. */
export function lexiconPlugin(): Plugin {
  return {
    name: 'lexicon',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const name = id.slice(prefix.length + 1);
      for (const entry of readdirSync(join(root, name), { withFileTypes: true }))
        if (entry.isFile()) this.addWatchFile(join(root, name, entry.name));
      return moduleOf(name);
    },
  };
}
