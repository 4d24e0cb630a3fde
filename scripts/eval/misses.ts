import { match } from './compare';
import type { Article, Gold } from './corpus';
import type { Found } from './measures';

interface Miss {
  readonly article: string;
  readonly line: string;
}

const around = 40;

/** The misses of the articles that are read worst, worst first. */
export function worstMisses(
  rows: readonly { readonly article: Article; readonly gold: Gold; readonly found: Found }[],
  most: number,
): readonly string[] {
  const misses = rows.map(({ article, gold, found }) => missesOf(article, gold, found));
  return misses
    .toSorted((one, other) => other.length - one.length)
    .flatMap((all) => all.slice(0, 4))
    .slice(0, most)
    .map(({ article, line }) => `${article}  ${line}`);
}

function missesOf({ id, text }: Article, gold: Gold, found: Found): readonly Miss[] {
  const layers = [
    ['official', match(gold.officials, found.officials, 1)],
    ['role', match(gold.roles, found.roles, 1)],
    ['directive', match(gold.directives, found.directives, 1)],
    ['instruction', match(gold.instructions, found.instructions, 0.8)],
  ] as const;
  const shown = ({ start, end }: { readonly start: number; readonly end: number }) =>
    `${text.slice(Math.max(0, start - around), start)}[${text.slice(start, Math.min(end, start + 2 * around))}]${text.slice(end, end + around)}`.replaceAll(
      '\n',
      '⏎',
    );
  return layers.flatMap(([layer, { missed, spurious }]) => [
    ...missed.map((span) => ({ article: id, line: `missed   ${layer}: ${shown(span)}` })),
    ...spurious.map((span) => ({ article: id, line: `spurious ${layer}: ${shown(span)}` })),
  ]);
}
