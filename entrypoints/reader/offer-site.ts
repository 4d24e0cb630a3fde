import type { Words } from '../../core/words';
import { isSiteLasting } from '../../messages/site-of-page';
import { wantSite } from './telling';
import type { Say } from './toasts';

/** After the first save in a page that we see by the reader's click alone, offers to be there every time. Once a page. */
export const offerSite = ({ say, words }: { readonly say: Say; readonly words: () => Words }): (() => void) => {
  let isOffered = false;
  return () => {
    if (isOffered) return;
    isOffered = true;
    void isSiteLasting().then((lasting) => {
      if (lasting) return;
      const { toast } = words();
      say({
        text: toast.offerSite(location.hostname),
        tone: 'done',
        act: { label: toast.allowSite, run: wantSite },
      });
    });
  };
};
