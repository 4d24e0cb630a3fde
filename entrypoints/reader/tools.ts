import type { Notebook } from '../../core/model/notebook';
import type { FirstKeys } from '../../page/host/first-keys';
import type { Life } from '../../page/lifetime/life';
import { rangeOfSelection } from '../../page/selection/selected';
import type { Attendance } from './attend';
import type { Painting } from './painting';
import { isOn, type Shared } from './state';
import { bringTools } from './telling';
import { toolsPack } from './tools-pack';

/** The tools of the reader, which come when they are first needed. */
export interface Tools {
  /** Brings them in; `null` where they can't be had, as after the extension was reloaded. */
  bring(): Promise<Attendance | null>;
  /** `null` until they are here. */
  now(): Attendance | null;
  /**
   * Keeps what is typed from now on for a note, to which it comes within so many milliseconds. Answers the way to learn
   * whether the reader gave up since.
   */
  expectNote(limit: number): () => boolean;
}

export interface ToolsOptions {
  readonly life: Life;
  readonly document: Document;
  readonly shared: Shared;
  readonly painting: Painting;
  readonly notebook: Notebook | null;
  readonly firstKeys: FirstKeys;
  /** Called once when they are here. */
  readonly onHere: (attendance: Attendance) => unknown;
}

/**
 * Brings the tools in at the first sign of the reader: most pages are only read. They are asked for with the press that
 * begins a selection or the move that comes to a mark, and are there before the hand is done.
 */
export const toolsOnDemand = (options: ToolsOptions): Tools => {
  const { life, document, shared, painting, notebook, firstKeys, onHere } = options;
  let here: Attendance | null = null;
  let coming: Promise<Attendance | null> | null = null;
  let pointer: PointerEvent | null = null;
  let isPressed = false;
  let letGo: PointerEvent | null = null;

  const fetch = async (): Promise<Attendance | null> => {
    const attend = toolsPack.left() ?? ((await bringTools()) ? toolsPack.left() : null);
    if (attend === null || life.signal.aborted) return null;
    watching.abort();
    const soFar = { pointer, isPressed, letGo };
    here = attend({ life, document, shared, painting, notebook, firstKeys, soFar });
    onHere(here);
    return here;
  };
  const bring = async (): Promise<Attendance | null> => {
    coming ??= fetch();
    const came = await coming;
    // What failed is tried again with the next sign.
    if (came === null) coming = null;
    return came;
  };
  const bringSoon = (): void => void life.run(bring);

  const watching = new AbortController();
  const signal = AbortSignal.any([watching.signal, life.signal]);
  const watch = (
    name: 'pointermove' | 'pointerdown' | 'pointerup' | 'pointercancel' | 'click',
    isSign: () => boolean,
  ) =>
    document.addEventListener(
      name,
      (event) => {
        if (event instanceof PointerEvent) pointer = event;
        if (name === 'pointerdown') [isPressed, letGo] = [true, null];
        if (name === 'pointerup' || name === 'pointercancel') [isPressed, letGo] = [false, pointer];
        if (isSign()) bringSoon();
      },
      { signal, capture: true, passive: true },
    );
  const isActive = (): boolean => isOn(shared.now(), document.location.hostname);
  const isMarked = (): boolean => {
    const { article, placed } = shared.now();
    return placed.length > 0 || (article !== null && article.reading.mentions.length > 0);
  };
  watch('pointermove', () => isActive() && isMarked());
  watch('pointerdown', isActive);
  watch('pointerup', () => false);
  watch('pointercancel', () => false);
  watch('click', () => false);
  document.addEventListener('keydown', () => isActive() && bringSoon(), { signal, capture: true, passive: true });
  document.addEventListener(
    'selectionchange',
    () => isActive() && rangeOfSelection(document.getSelection()) !== null && bringSoon(),
    { signal },
  );

  return {
    bring,
    now: () => here,
    expectNote: (limit) => {
      if (here === null || firstKeys.has()) return firstKeys.take(limit);
      here.expectNote();
      return () => false;
    },
  };
};
