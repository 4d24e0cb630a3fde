import { browser } from 'wxt/browser';
import { linkTo } from '../../components/note/link-to';
import type { Annotation } from '../../core/model/annotation';
import type { ArticleRecord } from '../../core/model/article';
import { normaliseAddress } from '../../core/text/addresses';
import { remoteReader } from '../../messages/reader';

/** Goes to the tab that has the article, where one is open that we may see, else opens it at the passage. */
export const openArticle = async (annotation: Annotation, article: ArticleRecord): Promise<void> => {
  const tabs = await browser.tabs.query({});
  const open = tabs.find(({ url }) => url !== undefined && article.addresses.includes(normaliseAddress(url)));
  if (open?.id !== undefined) {
    await browser.tabs.update(open.id, { active: true });
    if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
    await remoteReader(open.id).jumpTo({ kind: 'annotation', id: annotation.id });
    return;
  }
  await browser.tabs.create({ url: linkTo(annotation, article) ?? article.visited });
};
