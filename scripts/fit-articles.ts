import { Bench } from '../bench/articles';
import { crossValidated, fitted } from '../bench/articles/detection';
import { readPages } from '../bench/articles/pages';
import type { Judged } from '../bench/articles/score';

/**
 * `npm run fit-articles`: fits the weights of `page/articles/decide.ts` anew to the saved pages and the layouts, and
 * prints them, with what cross-validation says of them. Writes nothing: somebody has to look.
 */
const main = async (): Promise<void> => {
  const { pages, skipped } = await readPages();
  for (const reason of skipped) console.log(`skipped: ${reason}`);
  const bench = await Bench.open();
  const judged: Judged[] = [];
  try {
    for (const page of pages) judged.push(await bench.read('ours', page));
  } finally {
    await bench.close();
  }
  const { bias, weights } = fitted(judged);
  for (const [name, weight] of Object.entries(weights).sort(([, one], [, other]) => Math.abs(other) - Math.abs(one)))
    console.log(`  ${name}: ${weight.toFixed(2)},`);
  console.log(`  bias: ${bias.toFixed(2)}`);
  for (const set of ['wcxb', 'vi', 'layouts']) console.log(`${set}, cross-validated:`, crossValidated(judged, set));
};

await main();
