import { isCapital, lowerAt, type Range, type Scene } from './scene';
import type { Nameless } from './sightings';
import type { Title } from './titles';

/** A title that stands for one person without naming them. */
export interface Role extends Range {
  readonly title: Title;
}

export const rolesOf = (scene: Scene, nameless: readonly Nameless[]): readonly Role[] =>
  nameless.flatMap(({ chain, guard }) =>
    guard === null
      ? chain.titles
          .filter((title) => standsForOne(scene, title))
          .map((title) => ({ from: title.from, to: title.to, title }))
      : [],
  );

/** What behind a title tells that it means the office as such. */
const generalAfter = new Set(['các', 'cấp', 'nhiệm', 'phụ']);

function standsForOne(scene: Scene, title: Title): boolean {
  const { entry, bodies, places, to } = title;
  if (entry.flags.has('member') || entry.flags.has('never') || (generalAfter.has(lowerAt(scene, to)) && !entry.flags.has('national'))) return false;
  if (bodies.some(({ flags }) => flags.has('private'))) return false;
  const placed = bodies.length > 0 || places.length > 0;
  if (!entry.flags.has('alone') && !placed) return false;
  return isCapital(scene, title.head.from) || entry.flags.has('national') || placed;
}
