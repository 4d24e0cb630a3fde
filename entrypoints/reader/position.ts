import type { ReadingPosition } from '../../core/model/reader';
import type { Life } from '../../page/lifetime/life';
import { visibleSpan } from '../../page/selection/step';
import type { Shared } from './state';

/** Milliseconds between two positions: a list that follows needs no more. */
const pause = 150;

/** What popup and side panel show of a page. */
const shown = ['article', 'placed', 'record', 'items'] as const;

/** Tells where the reader is, now, with every scroll and with every change of what is shown, to one who follows. */
export const tellPosition = (page: {
  readonly shared: Shared;
  readonly life: Life;
  readonly document: Document;
}): ((tell: (position: ReadingPosition) => void) => () => void) => {
  const { shared, life, document } = page;
  const followers = new Set<() => void>();
  let changes = 0;
  shared.watch((changed) => {
    if (!shown.some((part) => changed.has(part))) return;
    changes += 1;
    for (const tellSoon of followers) tellSoon();
  });
  return (tell) => {
    let callOff: (() => void) | null = null;
    const tellNow = (): void => {
      callOff = null;
      const { article } = shared.now();
      if (article === null) return;
      tell({ visible: visibleSpan(document, (node, offset) => article.projection.offsetAt(node, offset)), changes });
    };
    const tellSoon = (): void => {
      callOff ??= life.after(pause, tellNow);
    };
    const stopping = new AbortController();
    document.addEventListener('scroll', tellSoon, {
      signal: AbortSignal.any([stopping.signal, life.signal]),
      capture: true,
      passive: true,
    });
    followers.add(tellSoon);
    tellSoon();
    return () => {
      followers.delete(tellSoon);
      callOff?.();
      stopping.abort();
    };
  };
};
