import type { Reading } from '../../core/model/mention';
import { inTasks } from '../../page/watching/slices';
import { recogniserHere, scriptOf } from './languages';
import { type ReadText, unread } from './read-page';
import { bringScript } from './telling';

/**
 * No article is longer, in UTF-16 code units: it is a book of 150 pages. What lies behind is text of the page like any
 * other, but recognising it would hold the page up for seconds.
 */
const longestRead = 500_000;

/** What is found in a text, layer by layer, each in a task of its own; its language is brought in where it is not here. */
export const recognised = async ({ projection, sighting }: ReadText): Promise<Reading> => {
  const { language: tag, published } = sighting.meta;
  const recogniser = recogniserHere(tag) ?? ((await bringScript(scriptOf(tag))) ? recogniserHere(tag) : null);
  if (recogniser === null) return unread;
  return inTasks(recogniser({ text: projection.text.slice(0, longestRead), language: tag, published }));
};
