import { browser } from 'wxt/browser';
import { linkTo } from '../../components/note/link-to';
import type { Annotation } from '../../core/model/annotation';
import type { ArticleRecord } from '../../core/model/article';
import type { JumpTarget } from '../../core/model/reader';
import { normaliseAddress } from '../../core/text/addresses';
import { remoteReader } from '../../messages/reader';

/** Goes to the tab that has the article, where one is open that we may see, else opens it at the passage. */
export const openArticle = (annotation: Annotation, article: ArticleRecord): Promise<void> =>
  open({ kind: 'annotation', id: annotation.id }, annotation, article);

/** The same for a passage that is no annotation. */
export const openPassage = ({ anchor }: Pick<Annotation, 'anchor'>, article: ArticleRecord): Promise<void> =>
  open({ kind: 'passage', anchor }, { anchor }, article);

const open = async (target: JumpTarget, passage: Pick<Annotation, 'anchor'>, article: ArticleRecord): Promise<void> => {
  const tabs = await browser.tabs.query({});
  const shown = tabs.find(({ url }) => url !== undefined && article.addresses.includes(normaliseAddress(url)));
  if (shown?.id !== undefined) {
    await browser.tabs.update(shown.id, { active: true });
    if (shown.windowId !== undefined) await browser.windows.update(shown.windowId, { focused: true });
    await remoteReader(shown.id).jumpTo(target);
    return;
  }
  await browser.tabs.create({ url: linkTo(passage, article) ?? article.visited });
};
