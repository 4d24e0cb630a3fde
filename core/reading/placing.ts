import { groundOf, locate, stepsBefore } from '../anchoring/locate';
import type { Anchor, Located } from '../model/anchor';
import type { Annotation } from '../model/annotation';
import type { PlacedAnnotation } from '../model/reader';
import { type Following, followingTo } from './following';

/** The texts of a page in which an annotation may lie. */
export interface PageTexts {
  /** `null` where the page has no article. */
  readonly article: string | null;
  /** All of the page's text; asked only when it is needed. */
  readonly page: () => string;
}

/** Where an annotation was, and the text in which that counts. */
export interface PlaceBefore {
  readonly placed: PlacedAnnotation;
  readonly text: string;
}

/**
 * In which text a placed annotation's span counts: where the page has no article (any more), a passage of the article
 * is looked for in all of the page.
 */
export const scopeOf = (annotation: Annotation, hasArticle: boolean): 'article' | 'page' =>
  hasArticle ? annotation.anchor.scope : 'page';

export interface Placer {
  (annotation: Annotation): PlacedAnnotation;
  /** Work to do before an annotation is placed, in steps between which the page may get its turn; often none. */
  readonly stepsBefore: (annotation: Annotation) => readonly (() => void)[];
}

/**
 * Finds annotations in the page as it is now, one with each call, so that the caller may pause between two of them. Each
 * text is made ready once, when it is first needed. Only what changed is looked for: an annotation whose surroundings are
 * as they were goes along with them. One that is lost, or only like the passage, is looked for whenever the text changes.
 */
export const placerIn = (
  texts: PageTexts,
  before: (annotation: Annotation) => PlaceBefore | undefined = () => undefined,
): Placer => {
  let page: string | null = null;
  const textFor = (annotation: Annotation): string => {
    if (scopeOf(annotation, texts.article !== null) === 'article') return texts.article ?? '';
    page ??= texts.page();
    return page;
  };
  const grounds = new Map<string, ReturnType<typeof groundOf>>();
  const followings = new Map<string, { readonly from: string; readonly following: Following }>();
  const groundFor = (text: string) => {
    const ground = grounds.get(text) ?? groundOf(text);
    grounds.set(text, ground);
    return ground;
  };
  const followingFrom = (from: string, text: string): Following => {
    const known = followings.get(text);
    const following = known?.from === from ? known.following : followingTo(from, text);
    followings.set(text, { from, following });
    return following;
  };
  const place = (annotation: Annotation): PlacedAnnotation => {
    const text = textFor(annotation);
    const known = before(annotation);
    if (known === undefined || !isSameAnchor(known.placed.annotation.anchor, annotation.anchor))
      return { annotation, place: locate(groundFor(text), annotation.anchor) };
    const following = followingFrom(known.text, text);
    const followed = followedPlace(known, { text, following, anchor: annotation.anchor });
    if (followed !== null) return { annotation, place: followed };
    const place = locate(groundFor(text), annotation.anchor);
    const old = known.placed.place;
    if (place.kind !== 'lost' && old.kind !== 'lost') following.learn(old.span.start, place.span.start);
    return { annotation, place };
  };
  return Object.assign(place, {
    // Those that were placed before mostly go along with their surroundings.
    stepsBefore: (annotation: Annotation) =>
      before(annotation) === undefined ? stepsBefore(groundFor(textFor(annotation)), annotation.anchor) : [],
  });
};

interface Now {
  readonly text: string;
  readonly following: Following;
  readonly anchor: Anchor;
}

/** A place that agrees less may be a poor likeness of what comes into the page only now. */
const surePlace = 0.8;

/** The place of an annotation that needs no search; `null` where it does. */
const followedPlace = ({ placed, text: before }: PlaceBefore, { text, following, anchor }: Now): Located | null => {
  const { place } = placed;
  if (before === text) return place;
  if (place.kind === 'lost' || place.kind === 'similar' || place.score < surePlace) return null;
  const span = following.follow(place.span);
  return span && { kind: span.start === anchor.start ? 'exact' : 'moved', span, score: place.score };
};

const isSameAnchor = (one: Anchor, other: Anchor): boolean =>
  one.start === other.start &&
  one.exact === other.exact &&
  one.prefix === other.prefix &&
  one.suffix === other.suffix &&
  one.fingerprint === other.fingerprint;

/** In reading order, those without a place last. */
export const inPlaceOrder = (placed: Iterable<PlacedAnnotation>): readonly PlacedAnnotation[] =>
  [...placed].sort((one, other) => startOf(one) - startOf(other));

const startOf = ({ place }: PlacedAnnotation): number =>
  place.kind === 'lost' ? Number.MAX_SAFE_INTEGER : place.span.start;
