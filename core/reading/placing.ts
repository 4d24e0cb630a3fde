import { groundOf, locate } from '../anchoring/locate';
import type { Annotation } from '../model/annotation';
import type { PlacedAnnotation } from '../model/reader';

/** The texts of a page in which an annotation may lie. */
export interface PageTexts {
  /** `null` where the page has no article. */
  readonly article: string | null;
  /** All of the page's text; asked only when it is needed. */
  readonly page: () => string;
}

/**
 * In which text a placed annotation's span counts: where the page has no article (any more), a passage of the article
 * is looked for in all of the page.
 */
export const scopeOf = (annotation: Annotation, hasArticle: boolean): 'article' | 'page' =>
  hasArticle ? annotation.anchor.scope : 'page';

/**
 * Finds annotations in the page as it is now, one with each call, so that the caller may pause between two of them. Each
 * text is made ready once, when it is first needed.
 */
export const placerIn = (texts: PageTexts): ((annotation: Annotation) => PlacedAnnotation) => {
  const grounds = new Map<'article' | 'page', ReturnType<typeof groundOf>>();
  const groundIn = (scope: 'article' | 'page') => {
    const known = grounds.get(scope) ?? groundOf(scope === 'article' ? (texts.article ?? '') : texts.page());
    grounds.set(scope, known);
    return known;
  };
  return (annotation) => ({
    annotation,
    place: locate(groundIn(scopeOf(annotation, texts.article !== null)), annotation.anchor),
  });
};

/** In reading order, those without a place last. */
export const inPlaceOrder = (placed: Iterable<PlacedAnnotation>): readonly PlacedAnnotation[] =>
  [...placed].sort((one, other) => startOf(one) - startOf(other));

const startOf = ({ place }: PlacedAnnotation): number =>
  place.kind === 'lost' ? Number.MAX_SAFE_INTEGER : place.span.start;
