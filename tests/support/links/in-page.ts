import { fragmentGround } from '../../../core/fragments/ground';
import { textFragmentOf } from '../../../core/fragments/text-fragment';
import type { Span } from '../../../core/model/span';
import { project } from '../../../page/projection/project';
import { textBlocks } from '../../../page/projection/text-blocks';

/** What the opening of links asks of a page: its text, a link to a passage, and where words are drawn. */
const projection = project(textBlocks(document.body));
const ground = fragmentGround(projection.text);

export const text = (): string => projection.text;

export const fragmentAt = (span: Span): string | null => textFragmentOf(ground, span);

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The middle of each of these words that is in the window and that nothing covers. */
export const spotsOf = (words: readonly Span[]): readonly Spot[] =>
  words.flatMap((word) => {
    const range = projection.rangeOf(word);
    const box = range?.getClientRects()[0];
    if (range === null || box === undefined || box.width === 0) return [];
    const spot = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    if (spot.x < 0 || spot.y < 0 || spot.x >= innerWidth || spot.y >= innerHeight) return [];
    const element = range.startContainer.parentElement;
    return element?.contains(document.elementFromPoint(spot.x, spot.y)) === true ? [spot] : [];
  });
