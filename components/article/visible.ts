import { overlaps, type Span } from '../../core/model/span';

/** True where one of the places is on the reader's screen; nothing is where the screen is not known. */
export const isVisible = (places: readonly Span[], visible: Span | null): boolean =>
  visible !== null && places.some((place) => overlaps(place, visible));

/** The class of an entry of a list, marked where its place is on screen. */
export const entryClass = (places: readonly Span[], visible: Span | null): string =>
  isVisible(places, visible) ? 'entry in-view' : 'entry';
