import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { problemsOf } from './lexicon/check';
import { moduleOf } from './lexicon/plugin';
import { readLexicon } from './lexicon/read';
import { readings } from './lexicon/readings';

/**
 * `npm run lexicon` checks the entries about people of every language: each is found in the sentence of its group and not hidden by another.
 * It says what is wrong, with file and line, and what a language weighs in the extension; it exits non-zero where something is wrong.
 */
const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'lexicon');
/** What a language may cost in a page, gzipped. */
const mostBytes = 60 * 1024;

for (const [language, reading] of Object.entries(readings)) {
  const groups = readLexicon(join(folder, language));
  const parts = ['', '/documents', '/instructions'].map((part) => moduleOf(`${language}${part}`));
  const bytes = gzipSync(parts.join('\n')).length;
  const problems = [
    ...problemsOf(groups, reading).map((problem) => `${language}/${problem}`),
    ...(bytes > mostBytes ? [`${language}: ${bytes} bytes gzipped are more than ${mostBytes}`] : []),
  ];
  for (const problem of problems) console.error(problem);
  const entries = groups.reduce((sum, group) => sum + group.entries.length, 0);
  console.log(`${language}: ${entries} entries, ${bytes} bytes gzipped in all, ${problems.length} problems`);
  if (problems.length > 0) process.exitCode = 1;
}
