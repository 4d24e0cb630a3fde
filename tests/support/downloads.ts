import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Running } from './browsers';
import { until } from './wait';

/**
 * What a browser saved under a name with this ending. Both write under another name first and rename at the end, but
 * Firefox keeps the name's place with an empty file meanwhile.
 */
export const downloaded = (running: Running, ending: string): Promise<string> =>
  until(`a file *${ending}`, async () => {
    const name = readdirSync(running.downloads).find((one) => one.endsWith(ending));
    return name === undefined ? null : readFileSync(join(running.downloads, name), 'utf8') || null;
  });
