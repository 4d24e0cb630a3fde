import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageSeen } from '../messages/loading';
import { askNatively, isConnected } from '../messages/native';
import { looksLikeArticle } from '../page/articles/looks-like-article';
import { onceHere } from '../page/lifetime/once-here';

/**
 * Stage one, on every page of a granted site: small, because most pages are no articles. It looks, tells the background
 * what it saw, and has done its work as soon as stage two was started.
 */
export default defineUnlistedScript(() => onceHere('stage-one', watchForArticle));

/** Milliseconds between two looks at a page that is still changing. */
const pause = 500;
/** Looks at one address. A page that shows no article in the first ten seconds of its changes is not one that is being built. */
const enough = 20;

const watchForArticle = (ended: () => void): void => {
  const stop = new AbortController();
  let looks = 0;
  let told: boolean | null = null;
  let timer = 0;

  const look = async (): Promise<void> => {
    timer = 0;
    looks += 1;
    if (!isConnected()) return stop.abort();
    const article = looksLikeArticle(document);
    // A page without an article is reported once, for the notes it may have; after that only an article is news.
    if (told !== null && (told || !article)) return;
    told = article;
    const message: PageSeen = { kind: 'page-seen', looksLikeArticle: article };
    const started = await askNatively(message);
    if (started === true) stop.abort();
    // The background ended before it heard this, or while it answered: what was told counts as not told.
    if (started !== undefined) return;
    told = null;
    lookSoon();
  };
  const lookSoon = (): void => {
    if (timer === 0 && looks < enough && !stop.signal.aborted) timer = window.setTimeout(() => void look(), pause);
  };
  const lookAgain = (): void => {
    looks = 0;
    told = null;
    lookSoon();
  };

  const changes = new MutationObserver(lookSoon);
  changes.observe(document, { childList: true, subtree: true });
  stop.signal.addEventListener('abort', () => {
    changes.disconnect();
    clearTimeout(timer);
    ended();
  });
  window.navigation?.addEventListener('navigatesuccess', lookAgain, { signal: stop.signal });
  window.addEventListener('pageshow', ({ persisted }) => persisted && lookAgain(), { signal: stop.signal });
  void look();
};
