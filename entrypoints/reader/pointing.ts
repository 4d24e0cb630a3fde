import { supported } from '../../page/highlighting/painter';
import type { Life } from '../../page/lifetime/life';
import type { Cards } from './cards';
import { isOn, type Shared } from './state';
import { isSame, stopAt, stopsOf } from './stops';
import type { Surface } from './surface';

/** Milliseconds that a pointer rests before a card opens: less opens cards on its way to somewhere else. */
const rest = 250;
/** Milliseconds for the way from the words to their card. */
const grace = 350;

/** What a press is meant for; a mark over it opens no card. */
const pressable =
  'a[href], area[href], button, input, select, textarea, label, summary, option, audio, video, [contenteditable=""], [contenteditable="true"], [onclick], [role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="checkbox"], [role="switch"]';

export interface PointingOptions {
  readonly life: Life;
  readonly document: Document;
  readonly shared: Shared;
  readonly surface: Surface;
  readonly cards: Cards;
  /** What the pointer did last before it was followed: its mark is explained as if it had been followed then. */
  readonly first?: PointerEvent | null;
}

/** Opens cards for a pointer at rest and for a tap. A click always stays the page's: nothing is ever prevented. */
export const followPointer = ({ life, document, shared, surface, cards, first }: PointingOptions): void => {
  // Where no marks are seen, a card that opens over words would come from nowhere.
  if (!supported(document)) return;
  const isActive = (): boolean => isOn(shared.now(), document.location.hostname);
  const find = ({ clientX, clientY }: MouseEvent) =>
    isActive() ? stopAt(document, stopsOf(shared.now()), { x: clientX, y: clientY }) : null;
  let callOff = (): void => undefined;
  const passive = { capture: true, passive: true };

  const moved = (event: PointerEvent): void => {
    callOff();
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    if (surface.owns(event)) return;
    callOff = life.after(cards.current()?.by === 'hover' ? grace : rest, () => rested(event));
  };
  const rested = (event: MouseEvent): void => {
    const open = cards.current();
    if (open !== null && open.by !== 'hover') return;
    const stop = find(event);
    if (stop === null) cards.close();
    else if (open === null || !isSame(open.stop.span, stop.span)) cards.open(stop, 'hover');
  };

  const clicked = (event: MouseEvent): void => {
    if (surface.owns(event)) return;
    const isTap = event instanceof PointerEvent && event.pointerType === 'touch';
    const isFree = !(event.target instanceof Element && event.target.closest(pressable) !== null);
    const stop = isTap && isFree ? find(event) : null;
    if (stop === null) cards.close();
    else cards.open(stop, 'tap');
  };

  life.on(document, 'pointermove', moved, passive);
  life.on(document, 'click', clicked, passive);
  if (first?.type === 'click') clicked(first);
  else if (first?.type === 'pointermove') moved(first);
  life.on(
    document,
    'scroll',
    () => {
      callOff();
      if (cards.current()?.by === 'hover') cards.close();
    },
    passive,
  );
  life.on(
    document,
    'keydown',
    ({ key }) => {
      if (key === 'Escape') cards.close();
    },
    passive,
  );
};
