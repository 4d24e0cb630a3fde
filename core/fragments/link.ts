import { readDoubles } from '../anchoring/doubles';
import type { Anchor } from '../model/anchor';
import { fragmentGround } from './ground';
import { textFragmentOf } from './text-fragment';

/** Words of context in a link that is made without the page at hand. */
const context = 4;

/** A passage whose double agrees more than this, in hundredths, has the same words around it there. */
const tellable = 90;

/**
 * The text fragment of a link to a passage: the one that was tried on the page's text when it was kept, else one from what
 * was kept of it alone. `null` where the standard can't name it, or where the page had a double of it that such a link
 * might lead to.
 */
export function fragmentOfAnchor({ prefix, exact, suffix, fingerprint, fragment }: Anchor): string | null {
  if (fragment !== undefined) return fragment;
  const doubles = readDoubles(fingerprint);
  if (doubles !== null && doubles.agreement > tellable) return null;
  const ground = fragmentGround(prefix + exact + suffix);
  return textFragmentOf(ground, { start: prefix.length, end: prefix.length + exact.length }, context);
}
