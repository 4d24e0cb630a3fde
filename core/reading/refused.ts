import type { Anchor } from '../model/anchor';
import type { PlacedAnnotation } from '../model/reader';
import { bare } from '../text/bare';

/** A passage that was only like the reader's own is lost, where the reader said of these words that they are not it. */
export const withoutRefused = (placed: PlacedAnnotation, text: string): PlacedAnnotation => {
  const { annotation, place } = placed;
  const { refused = [] } = annotation.anchor;
  if (place.kind !== 'similar' || refused.length === 0) return placed;
  const words = bare(text.slice(place.span.start, place.span.end));
  if (!refused.some((one) => bare(one) === words)) return placed;
  return { annotation, place: { kind: 'lost', reason: 'too-uncertain', score: place.score } };
};

/** As many places are remembered as not being the passage; a reader gives up sooner. */
const mostRefused = 20;

/** The anchor with one more place that is not it. */
export const refusing = (anchor: Anchor, words: string): Anchor => ({
  ...anchor,
  refused: [...(anchor.refused ?? []), words].slice(-mostRefused),
});
