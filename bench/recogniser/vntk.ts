import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const version = '1.4.4';

/** The peer's tagger of names, as it ships. */
export interface Tagger {
  tag(text: string): unknown;
}

/**
 * vntk is no dependency of the project: it builds two native addons. It is installed once into a folder of its own, which
 * takes a minute or two; `null` where it can't be had, and then nothing is measured beside it.
 */
export function vntkTagger(): Tagger | null {
  const folder = join(tmpdir(), `ben-le-vntk-${version}`);
  const load = (): Tagger => {
    const require = createRequire(join(folder, 'package.json'));
    return (require('vntk') as { ner(): Tagger }).ner();
  };
  try {
    if (!existsSync(join(folder, 'node_modules', 'vntk'))) {
      console.log(`vntk ${version}: installing into a temporary folder …`);
      mkdirSync(folder, { recursive: true });
      execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', `vntk@${version}`], {
        stdio: 'ignore',
        timeout: 600_000,
      });
    }
    return load();
  } catch (error) {
    console.log(`vntk: skipped, not to be had (${error instanceof Error ? error.message.split('\n', 1)[0] : error})`);
    return null;
  }
}
