import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { grammarOf } from '../core/recogniser/instructions/grammar';
import { likelihoods } from '../core/recogniser/instructions/likelihoods';
import { vietnamese } from '../core/recogniser/languages/vi';
import { type Example, type Recipe, train } from './instructions/chain-training';
import { exampleOf, goldLessons, hasCorpus, poolLessons } from './instructions/examples';

/**
 * Trains the model that decides which sentences are instructions and writes its weights into the lexicon.
 * The threshold is the lowest at which cross-validated precision on `dev` and `fresh` together is 80 or more.
 * Data: the gold of `dev`; articles of the unlabelled pool that were annotated by the guidelines without sight of what is found
 * (`fresh`: `scripts/instructions/pool-gold.txt`); and others of it whose instructions were marked by reading for this purpose
 * (`scripts/instructions/pool-labels.txt`). Of the pool only ids and offsets are kept, no text.
 * Prints figures of six-fold cross-validation by article.
 */
const recipe: Recipe = { least: 4, penalty: 12, rounds: 180, threshold: 0.36 };
/** Gold counts for more than what one reader marked quickly. */
const goldWeight = 2;
/** Articles whose annotation is a judgement of its own: nothing is to be learnt from them. */
const leftAlone = new Set(['d56', 'd159']);
const folds = 6;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const corpus = join(root, '..', 'shared', 'corpus');
if (!hasCorpus(corpus)) {
  console.log('No training articles here: the weights stay as they are.');
  process.exit(0);
}

const grammar = grammarOf(vietnamese.instructions);
const labels = join(root, 'scripts', 'instructions');
const sets = {
  dev: goldLessons(corpus, 'dev').map((lesson) => exampleOf(lesson, grammar, goldWeight)),
  fresh: poolLessons(corpus, join(labels, 'pool-gold.txt')).map((lesson) => exampleOf(lesson, grammar, goldWeight)),
  pool: poolLessons(corpus, join(labels, 'pool-labels.txt')).map((lesson) => exampleOf(lesson, grammar, 1)),
};
const examples = Object.values(sets).flat();

for (const [name, held] of Object.entries(sets)) console.log(name, crossValidated(held));
console.log('dev and fresh', crossValidated([...sets.dev, ...sets.fresh]));

const weights = train(examples.filter(teaches), recipe);
const file = join(root, 'lexicon', 'vi', 'instructions', 'weights.json');
writeFileSync(file, `${JSON.stringify({ version: 1, ...weights }, null, 1)}\n`);
console.log(`${Object.keys(weights.own).length + Object.keys(weights.linked).length} weights written`);

function teaches({ id }: Example): boolean {
  return !leftAlone.has(id);
}

/** Precision, recall and F1 over sentences, each judged by weights that were trained without its article. */
function crossValidated(held: readonly Example[]): string {
  let [right, found, wanted] = [0, 0, 0];
  for (let fold = 0; fold < folds; fold++) {
    const apart = new Set(held.filter((_, at) => at % folds === fold));
    const learnt = train(
      examples.filter((example) => teaches(example) && !apart.has(example)),
      recipe,
    );
    for (const { own, linked, yes } of apart)
      likelihoods({ own, linked }, learnt).forEach((likelihood, at) => {
        const says = likelihood >= recipe.threshold;
        found += Number(says);
        wanted += Number(yes[at]);
        right += Number(says && yes[at]);
      });
  }
  const percent = (share: number): string => (100 * share).toFixed(1);
  return `precision ${percent(right / found)} recall ${percent(right / wanted)} F1 ${percent((2 * right) / (found + wanted))}`;
}
