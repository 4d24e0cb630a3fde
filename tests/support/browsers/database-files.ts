import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { extensionUuid } from './firefox-process';

/** Where in a profile a browser keeps the extension's IndexedDB, once it has one. */
export const databaseFolder = (browser: 'chromium' | 'firefox', profile: string): string => {
  if (browser === 'firefox') {
    const origins = join(profile, 'storage/default');
    return join(
      origins,
      only(origins, (name) => name === `moz-extension+++${extensionUuid}`),
      'idb',
    );
  }
  const databases = join(profile, 'Default/IndexedDB');
  return join(
    databases,
    only(databases, (name) => /^chrome-extension_.*\.leveldb$/.test(name)),
  );
};

const only = (folder: string, fits: (name: string) => boolean): string => {
  const names = readdirSync(folder);
  const name = names.find(fits);
  if (name === undefined) throw new Error(`${folder} has only ${names.join(', ')}`);
  return name;
};
