import { writeFileSync } from 'node:fs';
import { benchAnchoring } from './anchoring';
import { benchArticles } from './articles';
import { benchCopy } from './copy';
import { benchCost } from './cost';
import { benchPainting } from './painting';
import { benchReanchoring } from './reanchoring';
import { benchRecogniser } from './recogniser';

/**
 * Measures the product beside its peers, each pair in turn in one run, prints the tables and writes `bench/results.json`.
 * `npm run bench -- articles anchoring` runs only those. Ratios are what to quote: absolute times are the machine's.
 */
const benches = {
  articles: benchArticles,
  recogniser: benchRecogniser,
  anchoring: benchAnchoring,
  reanchoring: benchReanchoring,
  painting: benchPainting,
  cost: benchCost,
  copy: benchCopy,
} as const;
type Name = keyof typeof benches;

const isName = (word: string): word is Name => word in benches;
const asked = process.argv.slice(2).filter((word) => word !== '--');
const unknown = asked.filter((word) => !isName(word));
if (unknown.length > 0) {
  console.error(
    `usage: npm run bench -- [${Object.keys(benches).join('|')} …]; there is no bench called ${unknown.join(', ')}`,
  );
  process.exit(2);
}

const results: Partial<Record<Name, unknown>> = {};
for (const name of asked.length === 0 ? (Object.keys(benches) as Name[]) : asked.filter(isName)) {
  console.log(`\n# ${name}`);
  results[name] = await benches[name]();
}
writeFileSync('bench/results.json', `${JSON.stringify(results, null, 2)}\n`);
