import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A suite made by others, which lies beside the project where it is there at all. */
export interface Suite {
  read(path: string): string;
  list(folder: string): readonly string[];
}

/** The suite of that name, or `null`; then it is said which cases are not run. */
export const suiteNamed = (name: string): Suite | null => {
  const root = fileURLToPath(new URL(`../../../shared/suites/${name}`, import.meta.url));
  if (!existsSync(root)) {
    console.info(`skipped: ${name} (no ../shared/suites/${name})`);
    return null;
  }
  return {
    read: (path) => readFileSync(`${root}/${path}`, 'utf8'),
    list: (folder) => readdirSync(`${root}/${folder}`),
  };
};
