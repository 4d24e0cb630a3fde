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

/** Finds each annotation in the page as it is now. In reading order, those without a place last. */
export const placeAnnotations = (annotations: readonly Annotation[], texts: PageTexts): readonly PlacedAnnotation[] => {
  const grounds = new Map<'article' | 'page', ReturnType<typeof groundOf>>();
  const groundIn = (scope: 'article' | 'page') => {
    const known = grounds.get(scope) ?? groundOf(scope === 'article' ? (texts.article ?? '') : texts.page());
    grounds.set(scope, known);
    return known;
  };
  return annotations
    .map((annotation) => ({
      annotation,
      place: locate(groundIn(scopeOf(annotation, texts.article !== null)), annotation.anchor),
    }))
    .sort((one, other) => startOf(one) - startOf(other));
};

const startOf = ({ place }: PlacedAnnotation): number =>
  place.kind === 'lost' ? Number.MAX_SAFE_INTEGER : place.span.start;
