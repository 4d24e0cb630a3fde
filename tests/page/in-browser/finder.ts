import { bodyText } from '../../../page/articles/body-text';
import { findArticles } from '../../../page/articles/find-articles';
import { lookedAt } from '../../../page/articles/looked-at';
import { watchPage } from '../../../page/watching/watch-page';

/** The finder as the reader's script uses it: asked once, and again when the text of the page changed. */

const address = 'https://bao.example/thoi-su/hop-ban-ve-nuoc-sach-nong-thon-12345.html';

const find = () => findArticles(document, { address });

let asked = 0;
let articles = find();

export const titles = (): readonly string[] => articles.map(({ meta }) => meta.title);
export const body = (): string => (articles[0] === undefined ? '' : bodyText(articles[0]));
export const seen = (): string | null => lookedAt(articles, window)?.meta.title ?? null;
/** How often the finder was asked again. */
export const askedAgain = (): number => asked;

export function follow(): void {
  watchPage({
    document,
    signal: new AbortController().signal,
    part: () => articles[0]?.root ?? null,
    isOurs: () => false,
    onChange: (change) => {
      if (change.kind === 'content' && !change.inside && articles.length > 0) return;
      asked += 1;
      articles = find();
    },
  });
}

export function findAgain(): void {
  articles = find();
}
