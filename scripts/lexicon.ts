import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { problemsOf } from './lexicon/check';
import { moduleOf } from './lexicon/plugin';
import { readLexicon } from './lexicon/read';

/** `npm run lexicon` checks the entries about people and says what is wrong, where; it exits non-zero where something is. */
const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'lexicon', 'vi');
const groups = readLexicon(folder);
const problems = problemsOf(groups);
for (const problem of problems) console.error(problem);
const entries = groups.reduce((sum, group) => sum + group.entries.length, 0);
console.log(`${entries} entries, ${gzipSync(moduleOf('vi')).length} bytes gzipped, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
