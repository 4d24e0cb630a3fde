import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The annotated articles beside the project; nothing of them is ever copied into it. */
export const corpusFolder = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus');

export const hasCorpus = (): boolean => existsSync(join(corpusFolder, 'dev.gold.jsonl'));

export interface Article {
  readonly id: string;
  readonly text: string;
  readonly published: string | null;
}

interface Spanned {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
export interface GoldOfficial extends Spanned {
  readonly name: string;
  readonly positions: readonly string[];
}
export interface GoldRole extends Spanned {
  readonly refersTo: string | null;
}
export interface GoldDirective extends Spanned {
  readonly kind: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
  readonly same?: number | null;
  readonly issuerInSpan?: boolean;
}
export interface GoldInstruction extends Spanned {
  readonly speaker: string | null;
  readonly addressee: string | null;
  readonly deadline?: string | null;
}
export interface Gold {
  readonly id: string;
  readonly officials: readonly GoldOfficial[];
  readonly roles: readonly GoldRole[];
  readonly directives: readonly GoldDirective[];
  readonly instructions: readonly GoldInstruction[];
}

/** As the corpus names its files: `en/dev` is the English part. */
export const parts = ['dev', 'test', 'en/dev'] as const;
export type Part = (typeof parts)[number];
export const languageOf = (part: Part): 'en' | 'vi' => (part === 'en/dev' ? 'en' : 'vi');

const rowsOf = (file: string): readonly unknown[] =>
  readFileSync(join(corpusFolder, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

export const articlesOf = (part: Part | 'pool'): readonly Article[] => rowsOf(`${part}.jsonl`) as readonly Article[];
export const goldOf = (part: Part): readonly Gold[] => rowsOf(`${part}.gold.jsonl`) as readonly Gold[];
