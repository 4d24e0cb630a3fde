/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PlaceQuestion {
  /** What must stay readable: the words that are explained or selected. */
  readonly words: Box;
  /** Where along the line the thing would best begin. */
  readonly near: number;
  readonly size: Pick<Box, 'width' | 'height'>;
  readonly viewport: Pick<Box, 'width' | 'height'>;
}

export interface Placing {
  readonly left: number;
  readonly top: number;
  /** Room in this place; a taller thing scrolls inside. */
  readonly maxHeight: number;
  readonly side: 'below' | 'above';
}

/** Distance to the words and to the edges of the window, in CSS pixels. */
const gap = 8;

/**
 * Puts a thing beside words: below where it fits, else above, else on the roomier side with less height.
 * Only where the words fill the window from top to bottom does it lie at the window's lower edge, over some of them.
 */
export const placeBeside = ({ words, near, size, viewport }: PlaceQuestion): Placing => {
  const below = viewport.height - (words.top + words.height) - 2 * gap;
  const above = words.top - 2 * gap;
  const left = clamp(near, gap, Math.max(gap, viewport.width - size.width - gap));
  const isBelow = below >= size.height || below >= above;
  const room = isBelow ? below : above;
  if (room < smallest) {
    const height = Math.min(size.height, viewport.height - 2 * gap);
    return { left, top: viewport.height - height - gap, maxHeight: height, side: 'below' };
  }
  const height = Math.min(size.height, room);
  const top = isBelow ? words.top + words.height + gap : words.top - gap - height;
  return {
    left,
    top: clamp(top, gap, viewport.height - height - gap),
    maxHeight: room,
    side: isBelow ? 'below' : 'above',
  };
};

/** Less height than that shows nothing: the selection bar with its border. */
const smallest = 34;

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/** The smallest box around all of them; `null` where there is none with an area. */
export const around = (boxes: Iterable<Box>): Box | null => {
  const seen = [...boxes].filter(({ width, height }) => width > 0 && height > 0);
  if (seen.length === 0) return null;
  const left = Math.min(...seen.map((box) => box.left));
  const top = Math.min(...seen.map((box) => box.top));
  const right = Math.max(...seen.map((box) => box.left + box.width));
  const bottom = Math.max(...seen.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
};
