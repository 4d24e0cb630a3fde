import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contains, lengthOf, overlaps, type Span } from '../../core/model/span';
import { type Anchorer, ours } from './anchorer';
import { apache } from './apache';
import { printBars } from './bars';
import { hypothesis } from './hypothesis';
import * as mutations from './mutations';
import { type PageText, pageTexts } from './page-texts';
import { pickQuotes, wordsIn } from './quotes';
import { type Random, randomFrom } from './random';
import { type AnchoringResults, Scores } from './scores';
import { seedOfRun } from './seed';
import { benchTimes } from './times';

/** Other pages than those that the constants of `core/anchoring` were chosen on. */
const heldOut = { first: 5, every: 6 } as const;
const quotesPerPage = 50;
/** In UTF-16 code units; a shorter text holds hardly fifty passages that differ. */
const shortestText = 3_000;

interface Row {
  readonly name: string;
  readonly mutate: mutations.Mutation;
  /** Leaves out quotes within another quote: the copy of such a quote has the very same surroundings. */
  readonly withoutNested?: boolean;
  /** Only quotes that are gone count, and being lost is right. */
  readonly gone?: boolean;
}

const rows: readonly Row[] = [
  { name: 'none', mutate: mutations.nothing },
  { name: 'paragraphs', mutate: mutations.paragraphs },
  { name: '5 % of words', mutate: mutations.editedWords(0.05) },
  { name: '15 % of words', mutate: mutations.editedWords(0.15) },
  { name: '30 % of words', mutate: mutations.editedWords(0.3) },
  { name: 'white space', mutate: mutations.whiteSpace },
  { name: 'NFD, quotes, tones', mutate: mutations.spelling },
  { name: 'soft hyphens', mutate: mutations.invisible },
  { name: 'repeated', mutate: mutations.repeated(0), withoutNested: true },
  { name: 'repeated, 5 % edited', mutate: mutations.repeated(0.05), withoutNested: true },
  { name: 'deleted', mutate: mutations.deleted, gone: true },
];

const anchorers: readonly Anchorer<unknown>[] = [forget(ours), forget(hypothesis), forget(apache)];

/** Each anchorer gets back only what it stored itself. */
function forget<Stored>({ name, describe, prepare }: Anchorer<Stored>): Anchorer<unknown> {
  return {
    name,
    describe,
    prepare: (text) => {
      const { locate } = prepare(text);
      return { locate: (stored) => locate(stored as Stored) };
    },
  };
}

interface BenchResults {
  readonly rows: AnchoringResults;
  readonly times: Awaited<ReturnType<typeof benchTimes>>;
}

/** Finds passages of real pages again after the pages were changed, beside two other projects, on the very same cases. */
export async function benchAnchoring(): Promise<BenchResults | null> {
  const folder = join(process.cwd(), '../shared/pages');
  if (!existsSync(folder)) {
    console.log('anchoring: skipped, there are no saved pages beside the project');
    return null;
  }
  const pages = await articlePages(folder);
  const scores = new Scores(
    rows.map(({ name }) => name),
    anchorers.map(({ name }) => name),
  );
  const seed = seedOfRun();
  for (const [index, { text }] of pages.entries()) await benchPage(text, randomFrom(seed + index), scores);
  console.log(`${pages.length} pages, ${quotesPerPage} quotes each, seed ${seed}`);
  scores.print();
  const results = scores.results();
  printBars(results);
  return { rows: results, times: await benchTimes(pages, seed) };
}

async function articlePages(folder: string): Promise<readonly PageText[]> {
  const lists = ['world', 'vi'].map((name) => {
    const lines = readFileSync(join(folder, name, 'index.jsonl'), 'utf8')
      .trim()
      .split('\n');
    const pages = lines.map((line) => JSON.parse(line) as { readonly file: string; readonly isArticle: boolean });
    const articles = pages.filter(({ isArticle }) => isArticle).map(({ file }) => file);
    const chosen = articles.sort().filter((_, index) => index % heldOut.every === heldOut.first);
    return pageTexts(join(folder, name), chosen);
  });
  return (await Promise.all(lists)).flat().filter(({ text }) => text.length >= shortestText);
}

async function benchPage(text: string, random: Random, scores: Scores): Promise<void> {
  const quotes = pickQuotes(text, quotesPerPage, random);
  const stored = await Promise.all(
    anchorers.map(async (anchorer) => {
      const all: unknown[] = [];
      for (const quote of quotes) all.push(await anchorer.describe(text, quote));
      return all;
    }),
  );
  for (const row of rows) {
    const { text: after, spans } = row.mutate({ text, quotes }, random);
    const cases = quotes.flatMap((quote, index) => {
      const truth = spans[index] ?? null;
      const counts = row.gone === true ? truth === null : truth !== null;
      return counts && !(row.withoutNested === true && isNested(quote, quotes)) ? [{ quote, truth, index }] : [];
    });
    for (const [which, anchorer] of anchorers.entries()) {
      const began = performance.now();
      const { locate } = anchorer.prepare(after);
      const share = (performance.now() - began) / Math.max(1, cases.length);
      for (const { quote, truth, index } of cases) {
        const start = performance.now();
        const found = await locate(stored[which]?.[index]);
        const ms = performance.now() - start + share;
        const words = wordsIn(text.slice(quote.start, quote.end)).length;
        scores.add({ row: row.name, anchorer: anchorer.name, outcome: outcomeOf(found, truth), words, ms });
      }
    }
  }
}

const isNested = (quote: Span, quotes: readonly Span[]): boolean =>
  quotes.some((other) => other !== quote && contains(other, quote));

/** Success: four fifths of both together are shared by both. */
function outcomeOf(found: Span | null, truth: Span | null) {
  if (found === null) return 'lost';
  if (truth === null || !overlaps(found, truth)) return 'wrong';
  const shared = Math.min(found.end, truth.end) - Math.max(found.start, truth.start);
  return shared / (lengthOf(found) + lengthOf(truth) - shared) >= 0.8 ? 'right' : 'partly';
}
