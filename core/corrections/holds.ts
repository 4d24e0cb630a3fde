import type { About } from '../model/annotation';
import type { ArticleRecord } from '../model/article';
import type { Correction } from '../model/correction';
import { siteOf } from '../sites/hosts';
import { type Rekeying, rekeyingBy } from './keys';
import { type Renaming, renamingBy } from './names';

/** Whether a correction holds on the pages of an article. */
const holdsIn = ({ scope }: Correction, { id, visited }: Pick<ArticleRecord, 'id' | 'visited'>): boolean => {
  switch (scope.kind) {
    case 'page':
      return scope.articleId === id;
    case 'site':
      return scope.host === siteOf(visited);
    case 'everywhere':
      return true;
  }
};

/** Names and keys as the reader merged them, for what was kept of an article before they did. */
export type AboutCorrected = (about: About, article: Pick<ArticleRecord, 'id' | 'visited'>) => About;

/** Makes ready what is asked for each note of a notebook: merges and keys are grouped once for each article. */
export const aboutCorrectedBy = (corrections: readonly Correction[]): AboutCorrected => {
  const lasting = corrections.filter(({ change }) => change.kind === 'merge' || change.kind === 'key');
  if (lasting.length === 0) return (about) => about;
  const ready = new Map<string, { readonly rename: Renaming; readonly rekey: Rekeying }>();
  return (about, article) => {
    const known = ready.get(article.id);
    const holding = known === undefined ? lasting.filter((correction) => holdsIn(correction, article)) : [];
    const { rename, rekey } = known ?? { rename: renamingBy(holding), rekey: rekeyingBy(holding) };
    if (known === undefined) ready.set(article.id, { rename, rekey });
    return {
      officials: [...new Set(about.officials.map(rename))],
      documents: [...new Set(about.documents.map((key) => rekey.ofKey(key)?.key ?? key))],
    };
  };
};
