import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a person marked in an article of `tests/pages/demonstration`, in reading order. */
export interface Marked {
  readonly officials: readonly {
    readonly text: string;
    readonly name: string;
    readonly positions: readonly string[];
  }[];
  readonly roles: readonly { readonly text: string; readonly refersTo: string | null }[];
  /** Mentions of one document share the number `same`. */
  readonly directives: readonly { readonly text: string; readonly same: number }[];
  readonly instructions: readonly {
    readonly text: string;
    readonly speaker: string | null;
    readonly addressee: string | null;
    readonly trigger: string;
    readonly deadline: string | null;
  }[];
}

export const markedIn = (page: 'page' | 'second'): Marked => {
  const file = page === 'page' ? 'marked.json' : `${page}.marked.json`;
  return JSON.parse(readFileSync(join(import.meta.dirname, '../pages/demonstration', file), 'utf8'));
};

export const textsOf = (marks: readonly { readonly text: string }[]): readonly string[] =>
  marks.map(({ text }) => text);
