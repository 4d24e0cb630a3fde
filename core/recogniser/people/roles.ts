import type { Chain } from './chains';
import { hitAt, isCapital, lowerAt, type Range, type Scene } from './scene';
import type { Title } from './titles';

/** A title that stands for one person without naming them. */
export interface Role extends Range {
  readonly title: Title;
}

export const rolesOf = (scene: Scene, nameless: readonly Chain[]): readonly Role[] =>
  nameless.flatMap(({ titles }) => titles.filter((title) => standsForOne(scene, title)).map((title) => ({ from: title.from, to: title.to, title })));

function standsForOne(scene: Scene, title: Title): boolean {
  const { entry, bodies, places, from } = title;
  if (entry.flags.has('member') || guarded(scene, from)) return false;
  if (bodies.some(({ flags }) => flags.has('private'))) return false;
  const placed = bodies.length > 0 || places.length > 0 || title.to > title.head.to;
  if (!entry.flags.has('alone') && !placed) return false;
  if (!isCapital(scene, title.head.from) && !entry.flags.has('national') && !placed) return false;
  return true;
}

/** A guard ends right before the title: `các`, `giữ chức`, `Văn phòng`. */
function guarded(scene: Scene, at: number): boolean {
  for (let from = Math.max(0, at - 3); from < at; from++) {
    if ((scene.hits[from] ?? []).some(({ to, entry }) => entry.class === 'guard' && to === at)) return true;
  }
  return lowerAt(scene, at - 1) === 'phó' || hitAt(scene, at - 1, 'deputy') !== null;
}
