import { type FragmentGround, fragmentGround } from '../../core/fragments/ground';
import { textFragmentOf } from '../../core/fragments/text-fragment';
import type { Span } from '../../core/model/span';
import type { Projection } from '../../page/projection/project';

/**
 * In UTF-16 code units. Searching a longer text would hold up the reader's act for more than a tenth of a second; its links
 * are made from what is kept of the passage.
 */
const longestSearched = 500_000;

/** The page's text is made ready once for all passages that are kept of it. */
const grounds = new WeakMap<Projection, FragmentGround>();

/**
 * The text directive that names a passage among all of the page's text, `null` where the standard can't. `undefined` where
 * it can't be tried: in a very long page, and where the page has changed under the passage.
 */
export const fragmentIn = (
  page: Projection,
  { projection, span }: { readonly projection: Projection; readonly span: Span },
): string | null | undefined => {
  if (page.text.length > longestSearched) return undefined;
  const range = projection === page ? null : projection.rangeOf(span);
  const inPage = projection === page ? span : range && page.spanOf(range);
  if (inPage === null) return undefined;
  const ground = grounds.get(page) ?? fragmentGround(page.text);
  grounds.set(page, ground);
  return textFragmentOf(ground, inPage);
};
