import { recognise } from '../../core/recogniser/recognise';
import { articlesOf, hasCorpus } from '../../scripts/eval/corpus';
import { leastMsOf, msOf, round, sum } from './clock';
import { type Growth, measureGrowth } from './growth';
import { heapOf } from './heap';
import { vntkTagger } from './vntk';

export interface RecogniserResults {
  readonly articles: number;
  readonly msPer1000Words: { readonly median: number; readonly p95: number };
  /** Kilobytes of UTF-8 read in a second, all articles together. */
  readonly kilobytesPerSecond: number;
  /** How many times longer the recogniser takes than one pass of a bare regular expression over the same texts. */
  readonly timesBareExpression: number;
  readonly heapMb: { readonly standing: number; readonly peak: number };
  /** Milliseconds for texts of these lengths; even growth doubles with the length. */
  readonly byLength: readonly { readonly characters: number; readonly ms: number }[];
  /** Texts made to be slow, the steepest first. */
  readonly growth: readonly Growth[];
  /** How many times faster than vntk's names; `null` where vntk is not to be had. */
  readonly timesFasterThanVntk: number | null;
}

/** Above this the time of a text made to be slow would grow faster than its length; what is over 1 is noise and caches. */
const steepest = 1.3;
const leastFaster = 1_000;

/** What one good expression finds: a surname and capitals behind it. The limit to get near to. */
const bareExpression = /(?<![\p{L}\p{M}])(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ)(?: \p{Lu}\p{Ll}+){1,3}/gu;

const read = (text: string) => recognise({ text, language: 'vi', published: null });
const kilobytes = (text: string): number => new TextEncoder().encode(text).length / 1024;

/** Speed over the unlabelled articles; each pair of peers in turn on the same text. Absolute times are the machine's. */
export function benchRecogniser(): RecogniserResults | null {
  if (!hasCorpus()) {
    console.log('skipped: no articles beside the project');
    return null;
  }
  const texts = articlesOf('pool').map(({ text }) => text);
  for (const text of texts.slice(0, 200)) read(text);
  const rows = texts.map(timed).filter(({ words }) => words >= 50);
  const perThousand = rows.map(({ ms, words }) => (1000 * ms) / words).sort((one, other) => one - other);
  const heap = heapOf(texts.slice(0, 200), read);
  const results: RecogniserResults = {
    articles: rows.length,
    msPer1000Words: { median: round(at(perThousand, 0.5)), p95: round(at(perThousand, 0.95)) },
    kilobytesPerSecond: round(sum(rows.map(({ size }) => size)) / (sum(rows.map(({ ms }) => ms)) / 1000)),
    timesBareExpression: round(sum(rows.map(({ ms }) => ms)) / sum(rows.map(({ bareMs }) => bareMs))),
    heapMb: { standing: round(heap.standing), peak: round(heap.peak) },
    byLength: [250_000, 500_000, 1_000_000, 2_000_000].map((characters) => {
      const text = ofLength(texts, characters);
      return { characters, ms: round(leastMsOf(2, () => read(text))) };
    }),
    growth: measureGrowth(),
    timesFasterThanVntk: besideVntk(texts.slice(0, 5)),
  };
  print(results);
  judge(results);
  return results;
}

/** A text is read often enough that the clock, which counts in microseconds but ticks slower, is no matter. */
function timed(text: string) {
  const runs = 3;
  const bareRuns = 40;
  const ms = leastMsOf(runs, () => read(text));
  const bareMs =
    msOf(() => {
      for (let run = 0; run < bareRuns; run++) [...text.matchAll(bareExpression)];
    }) / bareRuns;
  return { ms, bareMs, size: kilobytes(text), words: text.split(/\s+/).length };
}

function ofLength(texts: readonly string[], characters: number): string {
  const parts: string[] = [];
  for (let length = 0, next = 0; length < characters; next++) {
    const part = texts[next % texts.length] ?? '';
    parts.push(part);
    length += part.length + 1;
  }
  return parts.join('\n').slice(0, characters);
}

function besideVntk(texts: readonly string[]): number | null {
  const tagger = vntkTagger();
  if (tagger === null) return null;
  const pairs = texts.map((text) => ({
    // Read often enough that what the engine compiles meanwhile, which the clock counts too, is over.
    own: leastMsOf(15, () => read(text)),
    peer: msOf(() => tagger.tag(text)),
  }));
  return round(sum(pairs.map(({ peer }) => peer)) / sum(pairs.map(({ own }) => own)));
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;

function print(results: RecogniserResults): void {
  const { median, p95 } = results.msPer1000Words;
  console.log(`${results.articles} articles: ${median} ms per 1,000 words (median), ${p95} ms (p95)`);
  console.log(
    `${results.kilobytesPerSecond} KB a second; ${results.timesBareExpression} times the time of one bare expression`,
  );
  console.log(`heap: ${results.heapMb.standing} MB stand, ${results.heapMb.peak} MB at most`);
  for (const { characters, ms } of results.byLength)
    console.log(`${String(characters).padStart(9)} characters: ${ms} ms`);
  for (const { what, power, ms } of results.growth.slice(0, 5))
    console.log(`grows by length^${power} (${ms} ms): ${what}`);
  console.log(`${results.timesFasterThanVntk ?? 'not measured how many'} times faster than vntk`);
}

/** What misses its bar is said, and the run fails. */
function judge({ growth, timesFasterThanVntk }: RecogniserResults): void {
  const steep = growth.filter(({ power }) => power > steepest);
  for (const { what, power } of steep) console.error(`grows faster than its length (power ${power}): ${what}`);
  const isSlow = timesFasterThanVntk !== null && timesFasterThanVntk < leastFaster;
  if (isSlow) console.error(`only ${timesFasterThanVntk} times faster than vntk, ${leastFaster} asked for`);
  if (steep.length > 0 || isSlow) process.exitCode = 1;
}
