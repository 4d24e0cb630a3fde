import { toastStays } from '../../components/common/Toast';
import type { Words } from '../../core/words';
import { isSiteLasting } from '../../messages/site-of-page';
import type { Life } from '../../page/lifetime/life';
import { wantSite } from './telling';
import type { Say } from './toasts';

export interface OfferOptions {
  readonly life: Life;
  readonly say: Say;
  readonly words: () => Words;
}

/**
 * After the first save in a page that we see by the reader's click alone, offers to be there every time: once a page, and
 * not before the toast that can take the save back had its time.
 */
export const offerSite = ({ life, say, words }: OfferOptions): (() => void) => {
  let isOffered = false;
  const offer = async (): Promise<void> => {
    if (await isSiteLasting()) return;
    const { toast } = words();
    say({ text: toast.offerSite(location.hostname), tone: 'done', act: { label: toast.allowSite, run: wantSite } });
  };
  return () => {
    if (isOffered) return;
    isOffered = true;
    life.after(toastStays, offer);
  };
};
