import type { Reading } from '../../core/model/mention';
import { longestRead } from '../../core/recogniser/source';
import { readInBackground } from '../../messages/recogniser.remote';
import { type ReadText, unread } from './read-page';

/** What is found in a text, by the background. Where that can't be had the text stays unread, and a later look asks again. */
export const recognised = async ({ projection, sighting }: ReadText): Promise<Reading> => {
  const { language, published } = sighting.meta;
  const read = await readInBackground({ text: projection.text.slice(0, longestRead), language, published });
  return read.ok && read.value !== null ? read.value : unread;
};
