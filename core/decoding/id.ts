import type { Id } from '../model/ids';
import { type Decoder, filledText } from './decoder';

/** Ids are UUIDs; an imported file may hold other names, but never long ones. */
export const longestId = 200;

export const id = <Sort extends string>(): Decoder<Id<Sort>> => filledText(longestId) as Decoder<Id<Sort>>;
