import type { KnownNames } from './names';
import { isMark, lowerAt, type Range, type Scene } from './scene';
import { type Title, titleAt } from './titles';

/** Titles of one person in a row, separated by commas, dashes or `đồng thời là`. */
export interface Chain extends Range {
  readonly titles: readonly Title[];
}

const mostTitles = 12;

export function chainAt(scene: Scene, from: number, known: KnownNames): Chain | null {
  const first = titleAt(scene, from, known);
  if (first === null) return null;
  const titles = [first];
  let last = first;
  while (titles.length < mostTitles) {
    const next = titleAt(scene, afterSeparator(scene, last.to), known);
    if (next === null || next.from === last.to) break;
    titles.push(next);
    last = next;
  }
  return { from, to: last.to, titles };
}

function afterSeparator(scene: Scene, at: number): number {
  if (isMark(scene, at, ',-')) return afterFiller(scene, at + 1);
  return lowerAt(scene, at) === 'đồng' && lowerAt(scene, at + 1) === 'thời' && lowerAt(scene, at + 2) === 'là' ? at + 3 : at;
}

const afterFiller = (scene: Scene, at: number): number =>
  lowerAt(scene, at) === 'đồng' && lowerAt(scene, at + 1) === 'thời' ? at + (lowerAt(scene, at + 2) === 'là' ? 3 : 2) : at;
