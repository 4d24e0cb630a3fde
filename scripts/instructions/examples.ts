import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ofKind } from '../../core/model/mention';
import { overlaps, type Span } from '../../core/model/span';
import { prepare } from '../../core/recogniser/document';
import { featuresOf } from '../../core/recogniser/instructions/features';
import type { Grammar } from '../../core/recogniser/instructions/grammar';
import { type Known, viewsOf } from '../../core/recogniser/instructions/views';
import { languageOf } from '../../core/recogniser/languages';
import { recognise } from '../../core/recogniser/recognise';
import type { Example } from './chain-training';

interface Article {
  readonly id: string;
  readonly text: string;
  readonly published?: string | null;
}

interface Marked {
  readonly id: string;
  readonly instructions: readonly Span[];
}

/** An article prepared for reading, with what is an instruction in it. */
export interface Lesson {
  readonly id: string;
  readonly article: Article;
  /** Where instructions start; a sentence counts when one starts in its first half. */
  readonly starts: readonly number[];
}

/** Articles with gold annotations. */
export function goldLessons(corpus: string, set: string): readonly Lesson[] {
  const articles = new Map(readLines<Article>(join(corpus, `${set}.jsonl`)).map((article) => [article.id, article]));
  return readLines<Marked>(join(corpus, `${set}.gold.jsonl`)).flatMap(({ id, instructions }) => {
    const article = articles.get(id);
    return article === undefined ? [] : [{ id, article, starts: instructions.map(({ start }) => start) }];
  });
}

/** Articles of the pool that were read for training; `labels` holds a line `id: start start …` for each, offsets in its text. */
export function poolLessons(corpus: string, labels: string): readonly Lesson[] {
  const articles = new Map(readLines<Article>(join(corpus, 'pool.jsonl')).map((article) => [article.id, article]));
  return readFileSync(labels, 'utf8')
    .split('\n')
    .filter((line) => line.includes(':') && !line.startsWith('#'))
    .flatMap((line) => {
      const [id = '', starts = ''] = line.split(':');
      const article = articles.get(id);
      return article === undefined ? [] : [{ id, article, starts: starts.split(' ').filter(Boolean).map(Number) }];
    });
}

export const hasCorpus = (corpus: string): boolean => existsSync(join(corpus, 'dev.gold.jsonl'));

/** The features of a lesson, made with what the other layers really find: the model must live with their faults. */
export function exampleOf({ id, article, starts }: Lesson, grammar: Grammar, weight: number): Example {
  const source = { text: article.text, language: 'vi', published: article.published ?? null };
  const doc = prepare(source, languageOf(source.language));
  const views = viewsOf(doc, knownIn(source), grammar);
  const features = featuresOf(views);
  return {
    id,
    weight,
    own: features.map(({ own }) => own),
    linked: features.map(({ linked }) => linked),
    yes: views.map(({ span }) => {
      const { start, end } = doc.folded.original(span);
      const firstHalf = { start: start - longestLead, end: start + (end - start) / 2 };
      return starts.some((at) => overlaps(firstHalf, { start: at, end: at + 1 }));
    }),
  };
}
/** Quotation marks and brackets that an annotator may have taken in. */
const longestLead = 3;

export function knownIn(source: Parameters<typeof recognise>[0]): Known {
  const { mentions } = recognise(source);
  return {
    officials: ofKind(mentions, 'official'),
    roles: ofKind(mentions, 'role'),
    directives: ofKind(mentions, 'directive'),
  };
}

function readLines<Line>(file: string): readonly Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line);
}
