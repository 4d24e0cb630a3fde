import type { KnownNames } from './names';
import { isMark, lowerAt, type Range, type Scene } from './scene';
import { type Title, titleAt } from './titles';

/** Titles of one person in a row, separated by commas, dashes or `đồng thời là`. */
export interface Chain extends Range {
  readonly titles: readonly [Title, ...Title[]];
}

/** More titles than any card holds; the limit keeps the whole linear. */
const mostTitles = 16;

export function chainAt(scene: Scene, from: number, known: KnownNames): Chain | null {
  const first = titleAt(scene, from, known);
  if (first === null) return null;
  const titles: [Title, ...Title[]] = [first];
  let last = first;
  while (titles.length < mostTitles) {
    const next = afterSeparator(scene, last.to);
    const title = next === null ? null : titleAt(scene, next, known);
    if (title === null) break;
    titles.push(title);
    last = title;
  }
  return { from, to: last.to, titles };
}

function afterSeparator(scene: Scene, at: number): number | null {
  if (isMark(scene, at, ',-')) return afterAlso(scene, at + 1) ?? at + 1;
  return afterAlso(scene, at);
}

const also = [['đồng', 'thời', 'là'], ['đồng', 'thời', 'giữ', 'chức'], ['đồng', 'thời'], ['kiêm']];

function afterAlso(scene: Scene, at: number): number | null {
  const words = also.find((all) => all.every((word, step) => lowerAt(scene, at + step) === word));
  return words === undefined ? null : at + words.length;
}
