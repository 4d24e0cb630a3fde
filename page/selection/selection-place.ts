import { around, type Box, type PlaceQuestion } from '../host/place';
import type { Finished } from './watch-selections';

/**
 * Room that phones and tablets need around a selection, in CSS pixels: their own bar (48, with its distance) over it, and the
 * handles of its ends (24) under it.
 */
const touchTools = { above: 64, below: 32 } as const;

const withTouchTools = ({ left, top, width, height }: Box): Box => ({
  left,
  top: top - touchTools.above,
  width,
  height: touchTools.above + height + touchTools.below,
});

/**
 * What a bar beside the selection must know: the words it may not cover, and where along the line it begins.
 * `null` where nothing of the selection is drawn.
 */
export function placeOfSelection({ range, endsAt, by }: Finished): Pick<PlaceQuestion, 'words' | 'near'> | null {
  const boxes: Box[] = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const drawn = around(boxes);
  const words = drawn && by === 'touch' ? withTouchTools(drawn) : drawn;
  const last = endsAt === 'end' ? boxes.at(-1) : boxes[0];
  if (words === null || last === undefined) return null;
  return { words, near: endsAt === 'end' ? last.left + last.width : last.left };
}
