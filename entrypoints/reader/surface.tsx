import { type ComponentChild, render } from 'preact';
import { type Actions, SurroundingsContext } from '../../components/common/context';
import { cardStyles } from '../../components/mention/card-styles';
import type { Words } from '../../core/words';
import { type LayerName, makeHost, type PageHost } from '../../page/host/host';
import { type PlaceQuestion, placeBeside } from '../../page/host/place';

/** Where a thing is to stand: beside words that must stay readable. */
export type Beside = Pick<PlaceQuestion, 'words' | 'near'>;

/** Draws components into the one node of ours. */
export interface Surface extends Pick<PageHost, 'is' | 'isShown' | 'layer' | 'owns' | 'show' | 'hide'> {
  draw(layer: LayerName, content: ComponentChild, beside?: Beside): HTMLElement;
  erase(layer: LayerName): void;
  /** Puts a layer that is shown beside words, after its size has changed too. */
  place(layer: LayerName, beside: Beside): void;
}

export interface SurfaceOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  readonly scheme: () => 'light' | 'dark';
  readonly words: () => Words;
  readonly actions: Actions;
}

export const makeSurface = ({ document, signal, scheme, words, actions }: SurfaceOptions): Surface => {
  const host = makeHost({ document, styles: [cardStyles], scheme, signal });

  const place = (layer: LayerName, beside: Beside): void => {
    const element = host.layer(layer);
    if (element === null) return;
    const content = element.firstElementChild;
    if (content instanceof HTMLElement) content.style.maxHeight = '';
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const placed = placeBeside({
      ...beside,
      size: element.getBoundingClientRect(),
      viewport: { width, height: heightOf(document, height) },
    });
    Object.assign(element.style, { left: `${placed.left}px`, top: `${placed.top}px` });
    // The thing itself scrolls, not its layer, which would cut off its shadow.
    if (content instanceof HTMLElement && content.offsetHeight > placed.maxHeight) {
      content.style.maxHeight = `${placed.maxHeight}px`;
    }
  };

  return {
    ...host,
    place,
    draw: (layer, content, beside) => {
      const element = host.show(layer);
      render(
        <SurroundingsContext.Provider value={{ words: words(), actions }}>{content}</SurroundingsContext.Provider>,
        element,
      );
      if (beside !== undefined) place(layer, beside);
      return element;
    },
    erase: (layer) => {
      const element = host.layer(layer);
      if (element === null) return;
      render(null, element);
      host.hide(layer);
    },
  };
};

/** In quirks mode the root element is as high as the document; the window is not. */
const heightOf = (document: Document, root: number): number =>
  document.compatMode === 'BackCompat' ? (document.defaultView?.innerHeight ?? root) : root;
