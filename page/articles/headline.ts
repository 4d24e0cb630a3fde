import { parsePublished } from '../../core/text/published';
import { lineOf } from './body-text';
import { dateBehind } from './metadata/published';
import type { Item } from './regions';

/** A block that holds a headline, taken apart. */
export interface Headline {
  readonly text: string;
  /** The date behind it, as pages laid out by hand set it: in brackets, or in a line of its own; empty where there is none. */
  readonly date: string;
}

/** Longer lines behind a headline are text, in code units. */
const longestDate = 100;

/** The headline of a block without the date that the page sets behind it in the same block. */
export const headlineOf = ({ block, text }: Item): Headline => {
  const { nodes } = block;
  const at = nodes.findIndex(({ nodeType }) => nodeType === 1);
  if (at > 0) {
    const behind = lineOf({ ...block, nodes: nodes.slice(at) });
    if (behind.length <= longestDate && parsePublished(behind) !== null)
      return { text: lineOf({ ...block, nodes: nodes.slice(0, at) }), date: behind };
  }
  const date = dateBehind(text);
  return { text: text.slice(0, text.length - date.length), date };
};
