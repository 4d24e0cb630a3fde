import { around, type Box, type PlaceQuestion } from '../host/place';
import type { Finished } from './watch-selections';

/**
 * What a bar beside the selection must know: the words it may not cover, and where along the line it begins.
 * `null` where nothing of the selection is drawn.
 */
export function placeOfSelection({ range, endsAt }: Finished): Pick<PlaceQuestion, 'words' | 'near'> | null {
  const boxes: Box[] = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const words = around(boxes);
  const last = endsAt === 'end' ? boxes.at(-1) : boxes[0];
  if (words === null || last === undefined) return null;
  return { words, near: endsAt === 'end' ? last.left + last.width : last.left };
}
