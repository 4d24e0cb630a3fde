import type { Reading } from './in-page';
import type { Truth } from './truth';
import { overlapOf, wordsOf } from './words';

/** One finder over one set of pages. Shares and means are from 0 to 1; `null` where the set has nothing to judge. */
export interface SetScore {
  readonly pages: number;
  readonly failed: number;
  readonly f1: number | null;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly accuracy: number | null;
  readonly articlesFound: number | null;
  readonly falsePositives: number | null;
  readonly title: number | null;
  readonly byline: number | null;
  readonly date: number | null;
  /** Of the articles that name a source with an address, those whose address was found. */
  readonly source: number | null;
  /** Of the articles that name none, those for which one was found all the same. */
  readonly sourceInvented: number | null;
  readonly medianMs: number | null;
  readonly p95Ms: number | null;
  readonly pagesChanged: number;
}

export interface Judged {
  readonly truth: Truth;
  /** `null` where the finder failed on the page. */
  readonly reading: Reading | null;
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

const share = <T>(all: readonly T[], holds: (one: T) => boolean): number | null =>
  mean(all.map((one) => (holds(one) ? 1 : 0)));

export const quantile = (values: readonly number[], at: number): number | null =>
  values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * at))] ?? null;

/** Titles with four words in five in common are the same: sites shorten and lengthen them. */
const sameTitle = 0.8;

const titleRight = ({ truth, reading }: Judged): boolean =>
  overlapOf(reading?.title ?? '', truth.title ?? '').f1 >= sameTitle;

const bylineRight = ({ truth, reading }: Judged): boolean => {
  const byline = wordsOf(reading?.byline ?? '').join(' ');
  return truth.authors.some((author) => author !== '' && byline.includes(wordsOf(author).join(' ')));
};

const day = 24 * 60 * 60 * 1000;

/** The same day, or the next one to it: zones differ. */
const dateRight = ({ truth, reading }: Judged): boolean => {
  const [found, right] = [reading?.published, truth.published].map((date) => Date.parse((date ?? '').slice(0, 10)));
  return found !== undefined && right !== undefined && Math.abs(found - right) <= day;
};

const sameAddress = (one: string, other: string): boolean =>
  one.replace(/[#].*$|\/$/g, '') === other.replace(/[#].*$|\/$/g, '');

const sourceRight = ({ truth, reading }: Judged): boolean =>
  typeof truth.source === 'string' && typeof reading?.source === 'string' && sameAddress(truth.source, reading.source);

export const scoreOf = (judged: readonly Judged[]): SetScore => {
  const articles = judged.filter(({ truth }) => truth.isArticle);
  const others = judged.filter(({ truth }) => !truth.isArticle);
  const overlaps = articles.map(({ truth, reading }) => overlapOf(reading?.text ?? '', truth.body));
  const times = judged.flatMap(({ reading }) => (reading === null ? [] : [reading.ms]));
  const accepted = ({ reading }: Judged): boolean => reading?.isArticle === true;
  return {
    pages: judged.length,
    failed: judged.filter(({ reading }) => reading === null).length,
    f1: mean(overlaps.map(({ f1 }) => f1)),
    precision: mean(overlaps.map(({ precision }) => precision)),
    recall: mean(overlaps.map(({ recall }) => recall)),
    accuracy: others.length === 0 ? null : share(judged, (one) => accepted(one) === one.truth.isArticle),
    articlesFound: share(articles, accepted),
    falsePositives: share(others, accepted),
    title: share(
      articles.filter(({ truth }) => truth.title !== null),
      titleRight,
    ),
    byline: share(
      articles.filter(({ truth }) => truth.authors.length > 0),
      bylineRight,
    ),
    date: share(
      articles.filter(({ truth }) => truth.published !== null),
      dateRight,
    ),
    source: share(
      articles.filter(({ truth }) => typeof truth.source === 'string'),
      sourceRight,
    ),
    sourceInvented: share(
      articles.filter(({ truth }) => truth.source === null),
      ({ reading }) => typeof reading?.source === 'string',
    ),
    medianMs: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    pagesChanged: judged.filter(({ reading }) => reading?.changed === true).length,
  };
};
