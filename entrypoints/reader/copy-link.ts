import { linkTo } from '../../components/note/link-to';
import type { Words } from '../../core/words';
import { copyText } from '../../page/host/copy-text';
import type { Passage } from './passage';
import type { Surface } from './surface';
import type { Say } from './toasts';

export interface CopyLinkOptions {
  readonly surface: Surface;
  readonly words: () => Words;
  readonly say: Say;
}

/** Copies a link that the browser itself opens at a passage, or the page's address where there is none. */
export const makeCopyLink =
  ({ surface, words, say }: CopyLinkOptions) =>
  async ({ anchor, sighting }: Pick<Passage, 'anchor' | 'sighting'>): Promise<void> => {
    const link = linkTo({ anchor }, sighting);
    // The layer of the toast that tells of it is a place of ours in the page.
    const isCopied = await copyText(link ?? sighting.visited, surface.show('toast'));
    const { linkCopied, pageLinkCopied, notCopied } = words().toast;
    if (isCopied) say({ text: link === null ? pageLinkCopied : linkCopied, tone: 'done', act: null });
    else say({ text: notCopied, tone: 'refusal', act: null });
  };
