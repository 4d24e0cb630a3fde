import type { Detection } from './detection';
import type { SetScore } from './score';

export const finders = ['ours', 'readability', 'defuddle'] as const;
export type Finder = (typeof finders)[number];

export type Scores = Readonly<Record<string, Readonly<Record<Finder, SetScore>>>>;

export const figure = (value: number | null | undefined, digits = 3): string =>
  value === null || value === undefined ? '–' : value.toFixed(digits);

/** Everything that was measured, a row for each set and finder. */
export const printSets = (scores: Scores): void => {
  const rows = Object.entries(scores).flatMap(([set, byFinder]) =>
    finders.map((finder) => {
      const score = byFinder[finder];
      return {
        set,
        finder,
        pages: score.pages,
        failed: score.failed,
        F1: figure(score.f1),
        P: figure(score.precision),
        R: figure(score.recall),
        accuracy: figure(score.accuracy),
        found: figure(score.articlesFound),
        false: figure(score.falsePositives),
        title: figure(score.title),
        byline: figure(score.byline),
        date: figure(score.date),
        source: figure(score.source),
        invented: figure(score.sourceInvented),
        'ms median': figure(score.medianMs, 1),
        'ms p95': figure(score.p95Ms, 1),
        changed: score.pagesChanged,
      };
    }),
  );
  console.table(rows);
};

/** One line of the table of issue 6. */
interface Row {
  readonly measure: string;
  readonly bar: string;
  readonly ours: string;
  readonly readability: string;
  readonly defuddle: string;
}

export interface Measured {
  readonly scores: Scores;
  /** Over the pages of all sets. */
  readonly all: Readonly<Record<Finder, SetScore>>;
  readonly crossValidated: Detection | null;
  readonly barePassMs: { readonly median: number | null; readonly p95: number | null };
  /** Articles that the loader's first guess would not let through, by file. */
  readonly passedOver: readonly string[];
}

type Look = (score: SetScore) => number | null;

const barsOf = ({ scores, all, crossValidated, barePassMs, passedOver }: Measured): readonly Row[] => {
  const row = (measure: string, bar: string, look: (finder: Finder) => string): Row => ({
    measure,
    bar,
    ours: look('ours'),
    readability: look('readability'),
    defuddle: look('defuddle'),
  });
  const inSet = (set: string, look: Look, digits = 3) => {
    const found = scores[set];
    return (finder: Finder): string => (found === undefined ? '–' : figure(look(found[finder]), digits));
  };
  const only = (ours: string) => (finder: Finder) => (finder === 'ours' ? ours : '');
  const overAll = (look: Look, digits: number) => (finder: Finder) => figure(look(all[finder]), digits);
  return [
    row(
      'body F1, news (fundus)',
      '.955',
      inSet('fundus', ({ f1 }) => f1),
    ),
    row(
      'body F1, articles (wcxb)',
      '.950',
      inSet('wcxb', ({ f1 }) => f1),
    ),
    row(
      'body F1, Vietnamese outlets (vi)',
      '.985',
      inSet('vi', ({ f1 }) => f1),
    ),
    row(
      'body F1, our layouts',
      '.985',
      inSet('layouts', ({ f1 }) => f1),
    ),
    row(
      'detection, accuracy (wcxb)',
      '.93',
      inSet('wcxb', ({ accuracy }) => accuracy),
    ),
    row(
      'detection, false positives (wcxb)',
      '.06',
      inSet('wcxb', ({ falsePositives }) => falsePositives),
    ),
    row('the same cross-validated, accuracy', '.93', only(figure(crossValidated?.accuracy))),
    row('the same cross-validated, false positives', '.06', only(figure(crossValidated?.falsePositives))),
    row(
      'recall of articles (fundus)',
      '.97',
      inSet('fundus', ({ articlesFound }) => articlesFound),
    ),
    row(
      'title right (fundus)',
      '.95',
      inSet('fundus', ({ title }) => title),
    ),
    row(
      'byline right (fundus)',
      '.92',
      inSet('fundus', ({ byline }) => byline),
    ),
    row(
      'date right (fundus)',
      '.97',
      inSet('fundus', ({ date }) => date),
    ),
    row(
      'source link right (layouts)',
      '.9',
      inSet('layouts', ({ source }) => source),
    ),
    row(
      'source link where there is none (layouts)',
      '–',
      inSet('layouts', ({ sourceInvented }) => sourceInvented),
    ),
    row(
      'ms cold, median',
      'a fifth of Readability',
      overAll(({ medianMs }) => medianMs, 1),
    ),
    row(
      'ms cold, p95',
      'a fifth of Readability',
      overAll(({ p95Ms }) => p95Ms, 1),
    ),
    row('bare TreeWalker over the text nodes, ms median', 'the limit', only(figure(barePassMs.median, 2))),
    row('bare TreeWalker over the text nodes, ms p95', 'the limit', only(figure(barePassMs.p95, 2))),
    row(
      'pages changed',
      '0',
      overAll(({ pagesChanged }) => pagesChanged, 0),
    ),
    row('articles that the first guess passes over', '–', only(`${passedOver.length}`)),
  ];
};

/** The measures of the issue beside their bars. */
export const printBars = (measured: Measured): void => {
  console.table(barsOf(measured));
  for (const file of measured.passedOver) console.log(`passed over by the first guess: ${file}`);
};
