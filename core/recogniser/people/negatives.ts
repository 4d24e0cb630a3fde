import { hitAt, isMark, type Scene } from './scene';

/** True where what stands before a name makes it a street, a school, an idea or a by-line. */
export function notPersonBefore(scene: Scene, at: number): boolean {
  for (let from = Math.max(0, at - 4); from < at; from++) {
    const hits = scene.hits[from] ?? [];
    if (hits.some(({ to, entry }) => entry.class === 'notperson' && to === at)) return true;
    if (hitAt(scene, from, 'byline') !== null && isMark(scene, at - 1, ':')) return true;
  }
  return false;
}
