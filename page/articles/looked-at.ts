import type { FoundArticle } from './found';

const isSeen = ({ root }: FoundArticle, height: number): boolean => {
  const { top, bottom } = root.getBoundingClientRect();
  return top <= height && bottom > height;
};

/**
 * The article that the reader looks at: where a page holds several, one below the other, the one in the middle of the
 * window, else the first. The address and the title of such a page change while it is scrolled, so that what is kept
 * would else be put down to the wrong one. Entries of a live blog stand in the first article and are not chosen.
 */
export const lookedAt = (articles: readonly FoundArticle[], view: Window | null): FoundArticle | null => {
  const [first] = articles;
  if (first === undefined) return null;
  const apart = articles.filter(({ root }) => root === first.root || !first.root.contains(root));
  if (view === null || apart.length < 2) return first;
  return apart.find((article) => isSeen(article, view.innerHeight / 2)) ?? first;
};
