import type { Anchor } from '../model/anchor';
import { readDoubles } from './doubles';
import { fragmentGround, textFragmentOf } from './text-fragment';

/** Words of context in a link that is made without the page at hand. */
const context = 4;

/** A passage whose double agrees more than this, in hundredths, has the same words around it there. */
const tellable = 90;

/**
 * The text fragment of a link to a passage, from what was kept of it alone. `null` where the page had a double of it that
 * such a link might lead to, or where the standard can't name it.
 */
export function fragmentOfAnchor({ prefix, exact, suffix, fingerprint }: Anchor): string | null {
  const doubles = readDoubles(fingerprint);
  if (doubles !== null && doubles.agreement > tellable) return null;
  const ground = fragmentGround(prefix + exact + suffix);
  return textFragmentOf(ground, { start: prefix.length, end: prefix.length + exact.length }, context);
}
