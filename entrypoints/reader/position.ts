import type { ReadingPosition } from '../../core/model/reader';
import type { Life } from '../../page/lifetime/life';
import { visibleSpan } from '../../page/selection/step';
import type { Shared } from './state';

/** Milliseconds between two positions: a list that follows needs no more. */
const pause = 150;

/** Tells where the reader is, now and with every scroll, to one who follows. Answers the way to stop. */
export const tellPosition =
  ({ shared, life, document }: { readonly shared: Shared; readonly life: Life; readonly document: Document }) =>
  (tell: (position: ReadingPosition) => void): (() => void) => {
    let callOff: (() => void) | null = null;
    const tellNow = (): void => {
      callOff = null;
      const { article } = shared.now();
      const visible = article && visibleSpan(document, (node, offset) => article.projection.offsetAt(node, offset));
      if (visible) tell({ visible });
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
    tellSoon();
    return () => {
      callOff?.();
      stopping.abort();
    };
  };
