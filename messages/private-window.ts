import type { ArticleRecord } from '../core/model/article';
import type { Notebook } from '../core/model/notebook';
import { failed, type Result, success } from '../core/model/result';

/** The notebook as a private window has it: all that was kept can be read, nothing is written. */
export const readOnly = (notebook: Notebook): Notebook => {
  const refuse = async (): Promise<Result<never>> => failed({ kind: 'private-window' });
  return {
    ...notebook,
    findArticle: (addresses) => findOneByOne(notebook, addresses),
    keepArticle: refuse,
    apply: refuse,
    keepDraft: refuse,
    dropDraft: refuse,
    merge: refuse,
  };
};

/** Looking up several addresses at once may join two records, and so keep what a private window has seen. */
export const findOneByOne = async (
  notebook: Notebook,
  addresses: readonly string[],
): Promise<Result<ArticleRecord | null>> => {
  for (const address of addresses) {
    const found = await notebook.findArticle([address]);
    if (!found.ok || found.value !== null) return found;
  }
  return success(null);
};
